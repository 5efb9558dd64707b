import { keyOfArticle } from '../../../../answer/reference.ts';
import type { ArticleHeader } from '../../../../corpus/types.ts';
import { momentText } from '../../../../reply/read-at.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { articleAddress } from '../../page/addresses.ts';
import { languageName } from '../citation/article-facts.ts';
import { codeText, foreignWords, outLink } from '../parts/exact-text.ts';
import { numberText } from '../parts/numbers.ts';
import { type PanelSetting, panelSection } from '../parts/setting.ts';
import type { FoundArticles } from './find-articles.ts';

/** Digits of a hash that tell files apart at a glance. */
const SHORT_HASH = 12;

/** The articles that were found, a page of them, with a field to find others. */
export function articleList(found: FoundArticles, setting: PanelSetting): Html {
  const { language } = setting;
  const content = html`${filterForm(found, language)}
<p id="corpus-count" class="remark" role="status" tabindex="-1">${countWords(found, language)}</p>
<div id="corpus-list">${found.count > 0 && articleTable(found, language)}${pageLinks(found, language)}</div>`;
  return panelSection(setting, 'articles', webMessage(language, 'articles-column'), content);
}

function filterForm({ filter }: FoundArticles, language: InterfaceLanguage): Html {
  return html`<form class="panel-form" action="/corpus" method="get" data-live>
<input type="hidden" name="lang" value="${language}">
<label for="corpus-filter">${webMessage(language, 'filter')}</label>
<div class="panel-field"><input id="corpus-filter" name="filter" type="search" dir="auto" autocomplete="off" value="${filter}"><button class="panel-button" type="submit">${webMessage(language, 'filter-find')}</button></div>
</form>`;
}

function countWords({ count, isNear, page, pages }: FoundArticles, language: InterfaceLanguage): string {
  const found = webMessage(language, isNear ? 'found-near' : 'found', { count });
  return pages < 2 ? found : `${found} ${webMessage(language, 'list-page', { page, pages })}`;
}

function articleTable({ articles }: FoundArticles, language: InterfaceLanguage): Html {
  return html`<table class="panel-table articles"><caption class="unseen">${webMessage(language, 'articles-column')}</caption>
<thead><tr><th scope="col">${webMessage(language, 'article-column')}</th><th scope="col">${webMessage(language, 'fact-language')}</th><th scope="col" class="numeric">${webMessage(language, 'sentences-column')}</th></tr></thead>
<tbody>${articles.map((article) => articleRow(article, language))}</tbody></table>`;
}

function articleRow(article: ArticleHeader, language: InterfaceLanguage): Html {
  const { heading, url, file, hash, sentenceCount, language: tag } = article;
  const address = articleAddress(keyOfArticle(article), language);
  return html`<tr><th scope="row"><a href="${address}" data-panel><bdi${heading.derived ? '' : html` lang="${tag}"`}>${heading.text}</bdi></a>${
    heading.derived && html` <span class="remark">${webMessage(language, 'title-derived-short')}</span>`
  }
<div class="article-known">${known(article, language)}</div>
<div class="article-known">${outLink(url, html`<bdi dir="ltr">${url}</bdi>`)}</div>
<div class="article-known">${codeText(file)} · SHA-256 ${codeText(hash.slice(0, SHORT_HASH))}</div></th>
<td>${languageName(tag, language)}</td><td class="numeric">${numberText(sentenceCount, language)}</td></tr>
`;
}

function known({ publisher, published, readAt }: ArticleHeader, language: InterfaceLanguage): Html {
  const facts = [
    publisher && foreignWords(publisher),
    published &&
      html`${webMessage(language, 'fact-published')} <time dir="ltr" datetime="${published}">${published}</time>`,
    readAt !== undefined &&
      html`${webMessage(language, 'fact-read')} <bdi>${momentText(readAt, language)}</bdi>`,
  ].filter((fact) => fact !== undefined && fact !== '' && fact !== false);
  return html`${facts.map((fact, at) => html`${at > 0 && ' · '}${fact}`)}`;
}

function pageLinks({ filter, page, pages }: FoundArticles, language: InterfaceLanguage): Html | '' {
  if (pages < 2) return '';
  const link = (to: number, key: 'list-previous' | 'list-next') =>
    to >= 1 &&
    to <= pages &&
    html`<a class="panel-button" data-live href="/corpus?${new URLSearchParams({ lang: language, filter, page: String(to) }).toString()}">${webMessage(language, key)}</a>`;
  return html`<nav class="list-pages" aria-label="${webMessage(language, 'list-pages')}">${link(page - 1, 'list-previous')}${link(page + 1, 'list-next')}</nav>`;
}
