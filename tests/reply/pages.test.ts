import { describe, expect, it } from 'vitest';
import { renderComponents } from '../../src/adapters/discord/outbound/components/message.ts';
import { renderText } from '../../src/adapters/discord/outbound/markdown/text-message.ts';
import { renderForTerminal } from '../../src/adapters/terminal/render-reply.ts';
import type { Answer } from '../../src/answer/types.ts';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { answerToJson } from '../../src/reply/json/answer-json.ts';
import { answerReply } from '../../src/reply/views/answer.ts';
import { contextReply } from '../../src/reply/views/sentence-context.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const url = 'https://marrowby.example/notice.pdf';
const BODY = [
  'The council of Marrowby met on Tuesday.',
  '\f',
  'The ferry landing cost 3.2 million crowns. Of the cost, the province paid\fone half, and the council paid a third of the ferry landing.',
  '\f\f',
  'The harbour guild paid the rest of the cost of the ferry landing.',
].join('\n\n');

async function answering(question: string, link = url) {
  const metadata = { title: 'Notice', language: 'en', url: link, page: '3' };
  const seedsDir = await seedsFolder({ 'notice.txt': articleText(metadata, BODY) });
  const config = { seedsDir, maxArticleBytes: 2 ** 20, maxQuestionLength: 500 };
  const app = await createApp(config, createLog('silent'));
  const answer = await app.services.answer(question);
  const article = (await app.services.article('notice'))!;
  await app.close();
  return { answer, article };
}

const quote = (answer: Answer, index: number[]): Answer => ({
  ...answer,
  status: 'answered',
  citations: index.map((at) => ({ ...answer.candidates[at]!, alsoIn: [] })),
  shown: index.map((at) => ({ ...answer.candidates[at]!, alsoIn: [] })),
});

/** The answer that quotes the sentence of page 4 that goes on overleaf, and one that quotes three sentences of two pages. */
async function quoted() {
  const { answer, article } = await answering('Who paid the cost of the ferry landing?');
  const rank = (opening: string) =>
    answer.candidates.findIndex(({ sentence, article }) => article.text.startsWith(opening, sentence.start));
  const [landing, half, rest] = ['The ferry', 'Of the cost', 'The harbour'].map(rank) as [
    number,
    number,
    number,
  ];
  return { article, one: quote(answer, [half]), all: quote(answer, [rest, landing, half]) };
}

describe('a citation of an article with pages', () => {
  it.each([
    ['en', 'page 4'],
    ['vi', 'trang 4'],
    ['ar', 'صفحة 4'],
  ] as const)('names the page and opens it, in %s', async (language, page) => {
    const { one } = await quoted();
    const shown = renderForTerminal(answerReply({ ...one, language }), { bold: false });
    expect(shown.split('\n')).toEqual(expect.arrayContaining([`${url}#page=4`]));
    expect(shown).toContain(page);
  });

  it('shows the end of a page within a sentence as a space', async () => {
    const { one } = await quoted();
    const sentence =
      'Of the cost, the province paid one half, and the council paid a third of the ferry landing.';
    expect(renderForTerminal(answerReply(one), { bold: false })).toContain(sentence);
    expect(renderText(answerReply(one)).content.replaceAll('**', '')).toContain(sentence);
    expect(JSON.stringify(renderComponents(answerReply(one))).replaceAll('**', '')).toContain(sentence);
  });

  it.each([
    ['en', 'pages 4, 7'],
    ['vi', 'trang 4, 7'],
    ['ar', 'الصفحتان 4، 7'],
  ] as const)(
    'names the pages of several sentences in order and opens the first sentence’s, in %s',
    async (language, pages) => {
      const { all } = await quoted();
      const reply = answerReply({ ...all, language });
      const terminal = renderForTerminal(reply, { bold: false });
      expect(terminal).toContain(pages);
      expect(terminal).toContain(`\n${url}#page=7`);
      const { content } = renderText(reply);
      expect(content).toContain(pages);
      expect(content).toContain(`[Notice](<${url}#page=7>)`);
      expect(content.match(/<[^>]*#page=4>/g)).toHaveLength(1);
      expect(content).not.toContain(':~:text=');
    },
  );

  it('has a button for each page on Discord', async () => {
    const { all } = await quoted();
    const components = JSON.stringify(renderComponents(answerReply({ ...all, language: 'en' })));
    expect(components.match(/"label":"Open page \d"/g)).toEqual([
      '"label":"Open page 7"',
      '"label":"Open page 4"',
    ]);
    expect(components).toContain(`${url}#page=7`);
  });

  it('is in JSON an exact slice with its page', async () => {
    const { one, article } = await quoted();
    const [citation] = answerToJson(one).citations;
    expect(citation).toMatchObject({ page: 4, url: `${url}#page=4` });
    expect(citation?.sentence).toContain('paid\fone half');
    expect(article.text.slice(citation?.start, citation?.end)).toBe(citation?.sentence);
  });

  it('is shown in context with its page, and with one blank line where a page ends', async () => {
    const { article } = await quoted();
    const last = article.sentences.at(-1)!;
    const { blocks } = contextReply({ outcome: 'found', article, sentence: last }, 'en');
    const [, block] = blocks as unknown as [unknown, { sentence: string; highlights: [number, number][] }];
    expect(block).toMatchObject({ source: { pages: [7], url: `${url}#page=7` } });
    expect(block.sentence).toMatch(/landing\.\n\nThe harbour/);
    expect(block.sentence).not.toContain('\f');
    const [[from, to]] = block.highlights as [[number, number]];
    expect(block.sentence.slice(from, to)).toMatch(/^The harbour.*landing\.$/);
  });

  it('leaves a link alone that leads to a place already', async () => {
    const { answer: other } = await answering('Who paid the cost?', `${url}#nameddest=costs`);
    const [citation] = answerToJson(other).candidates;
    expect(citation?.url).toBe(`${url}#nameddest=costs`);
    expect(citation?.page).toBeGreaterThanOrEqual(3);
  });

  it('does not say that the document may be in another language: the text is its own', async () => {
    const { answer: other } = await answering('Who paid the cost?');
    const { article, sentence } = other.candidates[0]!;
    const untitled = { ...article, languageDeclared: false, heading: { text: 'x', derived: true } };
    const shown = answerReply(
      quote({ ...other, candidates: [{ ...other.candidates[0]!, article: untitled, sentence }] }, [0]),
    );
    expect(renderForTerminal(shown, { bold: false })).not.toContain('another language');
  });
});
