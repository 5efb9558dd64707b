import { describe, expect, it } from 'vitest';
import { whyAddress } from '../../../../src/adapters/web/page/addresses.ts';
import { answerToJson } from '../../../../src/reply/json/answer-json.ts';
import { articleText } from '../../../support/seeds.ts';
import { PART, pagesOver, type Shown, type ShownPages, textAt, textsAt } from './pages.ts';

const FILES = {
  'ferry.md': articleText(
    { title: 'A second <ferry>', url: 'https://news.example/ferry', language: 'en' },
    'Port Alder opened a ferry line on 1 July 2025. It carries 1,450 passengers a day, said Nora Haddad.\n\nThe city has 21 wards. <b>Children</b> & dogs travel free.',
  ),
  'wards.md': articleText(
    { title: 'أحياء المدينة', url: 'https://news.example/ar', language: 'ar' },
    'تضم المدينة 21 حيًا و19 بلدية. وقالت نورا حداد إن العدد لن يتغير.',
  ),
};

const explained = async ({ app, get }: ShownPages, question: string) => {
  const answer = await app.services.answer(question, { explain: true, limit: 10 });
  return { json: answerToJson(answer), shown: await get(whyAddress(question, 'en'), PART) };
};
const valuesAt = ({ document }: Shown, selector: string) =>
  [...document.querySelectorAll(`${selector} data`)].map((data) => Number(data.getAttribute('value')));
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

describe('the panel that explains an answer', () => {
  it('has the very numbers of the answer’s JSON', async () => {
    const pages = await pagesOver(FILES);
    const { json, shown } = await explained(pages, 'How many passengers does the ferry carry a day?');
    const { terms, features, confidence, threshold, unsureThreshold } = json.candidates[0]!.explain!;
    expect(valuesAt(shown, '.scale')).toEqual([json.confidence, unsureThreshold, threshold]);
    expect(valuesAt(shown, '.candidate-score')).toEqual(json.candidates.map(({ score }) => score));
    expect(textsAt(shown, '.candidates blockquote')).toEqual(json.candidates.map(({ sentence }) => sentence));
    expect(valuesAt(shown, '#terms-heading + table')).toEqual(
      terms.flatMap(({ weight, similarity }) => [rounded(weight), rounded(similarity)]),
    );
    expect(textsAt(shown, '#terms-heading + table tbody th')).toEqual(terms.map(({ word }) => word));
    const folded = (parts: typeof features) =>
      parts.flatMap(({ value, adds }) => [rounded(value), rounded(adds)]);
    expect(valuesAt(shown, '.candidates > li:first-child tbody')).toEqual(folded(features));
    expect(valuesAt(shown, '[aria-labelledby="decision-heading"] tbody')).toEqual(folded(confidence));
  });

  it('adds up: what made the confidence, and the base value, give it', async () => {
    const pages = await pagesOver(FILES);
    const { json, shown } = await explained(pages, 'How many passengers does the ferry carry a day?');
    const [base, sum] = valuesAt(shown, '[aria-labelledby="decision-heading"] tfoot');
    expect(1 / (1 + Math.exp(-sum!))).toBeCloseTo(json.confidence, 3);
    const other = await explained(pages, 'Does the city have 21 wards?');
    expect(valuesAt(other.shown, '[aria-labelledby="decision-heading"] tfoot')[0]).toBeCloseTo(base!, 3);
  });

  it('shows what was recognised so that people can read it', async () => {
    const pages = await pagesOver(FILES);
    const { shown } = await explained(
      pages,
      'Did Nora Haddad count 21 wards, or 30% of them, on 1 July 2025?',
    );
    const rows = textsAt(shown, '#named-heading + table tbody tr');
    const row = (words: string) => rows.find((text) => text.startsWith(words)) ?? '';
    expect(row('wards')).toMatch(/glossary ward.*حي.*phường.*ward/);
    expect(row('21')).toMatch(/number 21/);
    expect(rows.join('\n')).toMatch(/30%/);
    expect(row('1 July 2025')).toMatch(/date 1 July 2025/);
    expect(row('Nora Haddad')).toMatch(/name/);
    const arabic = textsAt(shown, '.candidates > li').find((text) => text.includes('حيًا'));
    expect(arabic).toMatch(/shares with the question:.*wards/s);
  });

  it('says what was decided, against which conditions, and which candidates the reply shows', async () => {
    const pages = await pagesOver(FILES);
    const { json, shown } = await explained(pages, 'How many passengers does the ferry carry a day?');
    expect(json.status).toBe('answered');
    expect(textAt(shown, '.verdict')).toMatch(/^Answered/);
    expect(textAt(shown, '.candidates > li:first-child')).toContain('cited as number 1');
    const unmet = await explained(pages, 'How many passengers did the ferry of Kowalski carry in 1911?');
    expect(unmet.json.status).not.toBe('answered');
    expect(unmet.json.candidates[0]!.explain!.unmet).toEqual(['name', 'number']);
    expect(textsAt(unmet.shown, '.unmet li')).toEqual([
      'a name that the question gives',
      'a number that the question gives',
    ]);
  });

  it('leads to each candidate in its article, and to another question', async () => {
    const pages = await pagesOver(FILES);
    const { json, shown } = await explained(pages, 'How many wards does the city have?');
    const links = [...shown.document.querySelectorAll('.candidates[data-citations] a.citation')];
    expect(links.length).toBe(json.candidates.length);
    for (const [at, link] of links.entries()) {
      const cited = await pages.get(link.getAttribute('href')!, PART);
      expect(textAt(cited, 'mark')).toBe(json.candidates[at]!.sentence);
    }
    const form = shown.document.querySelector('form[data-panel]')!;
    expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/why', 'get']);
    expect(form.querySelector('#why-question')?.getAttribute('value')).toBe(
      'How many wards does the city have?',
    );
  });

  it('lets no article and no question become markup', async () => {
    const pages = await pagesOver(FILES);
    const question = '"><script>alert(1)</script> children & dogs <b>travel</b> free?';
    const { shown } = await explained(pages, question);
    expect(textsAt(shown, '.candidates').join()).toContain('<b>Children</b> & dogs');
    expect(shown.document.querySelector('script')).toBeNull();
    expect(shown.document.querySelector('#why-question')?.getAttribute('value')).toBe(question);
    expect(shown.text).not.toMatch(/ style=/);
  });

  it.each([
    ['Hello!', /not taken for a question.*greeting/s],
    ['Zyzzyva quokka?', /Nothing was found/],
    ['x'.repeat(501), /501 characters/],
  ])('has words for %j, which finds nothing', async (question, words) => {
    const pages = await pagesOver({ 'ferry.md': FILES['ferry.md'] });
    const shown = await pages.get(whyAddress(question, 'en'));
    expect([shown.status, textsAt(shown, 'h1')]).toEqual([200, ['Why this answer']]);
    expect(textAt(shown, '.verdict')).toMatch(words);
  });

  it.each(['/why', '/why?question=', '/why?question=%20%20'])(
    'asks for a question at %s',
    async (address) => {
      const pages = await pagesOver({ 'ferry.md': FILES['ferry.md'] });
      const shown = await pages.get(address);
      expect([shown.status, textsAt(shown, 'form[data-panel]').length]).toEqual([400, 1]);
    },
  );

  it('is for whoever tunes the articles, not for readers of a web site', async () => {
    const pages = await pagesOver({ 'ferry.md': FILES['ferry.md'] }, 'public');
    expect((await pages.get(whyAddress('How many?', 'en'))).status).toBe(404);
  });
});
