import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { legibleTerm } from '../../../../src/adapters/web/panels/why/named-term.ts';

const read = (term: string, language: 'ar' | 'en' | 'vi') =>
  parseHTML(`<body>${legibleTerm(term, language)}</body>`).document.querySelector('body')!.textContent;

it.each([
  ['d:2025-07-01', 'date 1 July 2025'],
  ['d:2025-07', 'date July 2025'],
  ['d:--07-01', 'date 1 July'],
  ['d:--07', 'date July'],
  ['n:2025', 'number 2025'],
  ['n:95.9', 'number 95.9'],
  ['n:95.9%', 'number 95.9%'],
  ['o:4', 'rank in an order 4'],
  ['p:NN|KK', 'perhaps a name, by its sounds NN KK'],
  ['c:no-such-concept', 'glossary no-such-concept'],
  ['x', 'x'],
])('%s is read as %s', (term, words) => {
  expect(read(term, 'en')).toBe(words);
});

it('shows a concept of the glossary in all three languages, whatever the page’s', () => {
  for (const language of ['ar', 'en', 'vi'] as const)
    for (const word of ['ward', 'phường', 'حي']) expect(read('c:ward', language)).toContain(word);
  expect(read('d:--07', 'ar')).toContain('يوليو');
  expect(read('d:--07', 'vi')).toMatch(/tháng 7/i);
});
