import type { Reply } from '../../../../contract/reply.ts';
import type { CorpusHeaders } from '../../../../corpus/types.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { languageName } from '../citation/article-facts.ts';
import type { PanelContent } from '../panel-page.ts';
import { codeText } from '../parts/exact-text.ts';
import { numberText } from '../parts/numbers.ts';
import { type PanelSetting, panelHeading, panelSection } from '../parts/setting.ts';
import { articleList } from './article-list.ts';
import { type ArticleQuery, findArticles, totalsByLanguage } from './find-articles.ts';
import { problemSections } from './problem-list.ts';
import { reloadForm } from './reload-form.ts';
import { replyBlocks } from './reply-blocks.ts';

/** What the view of the articles is made of. */
export interface CorpusShown {
  readonly corpus: CorpusHeaders;
  /** The folder of the articles. */
  readonly folder: string;
  readonly query: ArticleQuery;
  /** What a reload said that was just done. */
  readonly report?: Reply;
}

/** All that was read, what was refused and why, and a button that reads it again. */
export async function corpusView(
  { corpus, folder, query, report }: CorpusShown,
  setting: PanelSetting,
): Promise<PanelContent> {
  const { language } = setting;
  const found = await findArticles(corpus, query);
  const title = webMessage(language, 'corpus');
  const body = html`${panelHeading(setting, title)}
<p>${webMessage(language, 'corpus-folder')} ${codeText(folder)}</p>
${totalsTable(corpus, language)}
${reloadForm(language)}
${report && reportSection(report, setting)}
${problemSections(corpus.problems, setting)}
${articleList(found, setting)}`;
  return { title, body };
}

function reportSection(report: Reply, setting: PanelSetting): Html {
  const heading = webMessage(setting.language, 'reload-report');
  return html`<div data-report>${panelSection(setting, 'report', heading, replyBlocks(report))}</div>`;
}

function totalsTable(corpus: CorpusHeaders, language: InterfaceLanguage): Html {
  const totals = totalsByLanguage(corpus);
  const sum = (of: 'articles' | 'sentences') => totals.reduce((all, total) => all + total[of], 0);
  const cells = (articles: number, sentences: number) =>
    html`<td class="numeric">${numberText(articles, language)}</td><td class="numeric">${numberText(sentences, language)}</td>`;
  return html`<table class="panel-table totals"><caption>${webMessage(language, 'totals')}</caption>
<thead><tr><th scope="col">${webMessage(language, 'fact-language')}</th><th scope="col" class="numeric">${webMessage(language, 'articles-column')}</th><th scope="col" class="numeric">${webMessage(language, 'sentences-column')}</th></tr></thead>
<tbody>${totals.map(
    (
      total,
    ) => html`<tr><th scope="row">${languageName(total.language, language)}</th>${cells(total.articles, total.sentences)}</tr>
`,
  )}</tbody>
<tfoot><tr><th scope="row">${webMessage(language, 'totals-all')}</th>${cells(sum('articles'), sum('sentences'))}</tr></tfoot></table>`;
}
