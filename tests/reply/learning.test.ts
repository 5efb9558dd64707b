import { describe, expect, it } from 'vitest';
import { unansweredReply } from '../../src/reply/views/learning/unanswered.ts';
import type { InterfaceLanguage } from '../../src/text/language/detect.ts';

const LAST = Date.parse('2026-11-26T10:00:00Z');

/** What is said of one group of questions. */
function said(language: InterfaceLanguage, wordings: number, unsure: number): string {
  const worded = Array.from({ length: wordings }, (_, at) => ({ question: `q${at}`, language, count: 1 }));
  const group = { wordings: worded, count: wordings, unsure, last: LAST };
  const report = { days: 90, asked: wordings, unanswered: wordings, groups: [group] };
  const notes = unansweredReply(report, language).blocks.filter((block) => block.type === 'text');
  return notes.map(({ text }) => text).find((text) => text.includes('2026')) ?? '';
}

describe('/unanswered counts as the language does', () => {
  it.each([
    ['en', 1, 0, 'asked once, last on 26 Nov 2026'],
    ['en', 2, 1, 'asked 2 times in 2 wordings, last on 26 Nov 2026; once with the closest sentences shown'],
    ['vi', 1, 0, 'được hỏi 1 lần, lần cuối ngày 26/11/2026'],
    ['vi', 3, 2, 'được hỏi 3 lần với 3 cách hỏi, lần cuối ngày 26/11/2026; 2 lần có hiện những câu gần nhất'],
  ] as const)('%s: %i wordings, %i unsure', (language, wordings, unsure, words) => {
    expect(said(language, wordings, unsure)).toBe(words);
  });

  it.each([
    [1, 0, /^طُرح مرة واحدة، آخرها في [^؛]+$/],
    [3, 1, /^طُرح 3 مرات بـ3 صيغ، آخرها في .+؛ وعُرضت معه أقرب الجمل مرة واحدة$/],
    [11, 2, /^طُرح 11 مرة بـ11 صيغة، .+ مرتين$/],
  ])('ar: %i wordings, %i unsure', (wordings, unsure, words) => {
    expect(said('ar', wordings, unsure)).toMatch(words);
  });
});
