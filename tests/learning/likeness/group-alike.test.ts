import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedQuestion, groupAlike } from '../../../src/learning/likeness/group-alike.ts';
import { detectLanguage } from '../../../src/text/language/detect.ts';
import heldOut from './held-out.json' with { type: 'json' };
import chosenOn from './questions.json' with { type: 'json' };

interface Labelled extends AskedQuestion {
  readonly topic: string;
}

function labelled(topics: Readonly<Record<string, readonly string[]>>): Labelled[] {
  return Object.entries(topics).flatMap(([topic, questions]) =>
    questions.map((question) => ({ topic, question, language: detectLanguage(question) })),
  );
}

/** Of all pairs that were grouped the share that belongs together, and of all that belong together the share that was grouped. */
function pairFigures(
  all: readonly Labelled[],
  groups: readonly (readonly Labelled[])[],
  isCounted = (_a: Labelled, _b: Labelled) => true,
) {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((asked) => [asked, index] as const)));
  let [together, right, belonging] = [0, 0, 0];
  for (const [at, a] of all.entries())
    for (const b of all.slice(at + 1)) {
      if (!isCounted(a, b)) continue;
      const [isTogether, belongs] = [groupOf.get(a) === groupOf.get(b), a.topic === b.topic];
      if (isTogether) together++;
      if (belongs) belonging++;
      if (isTogether && belongs) right++;
    }
  return { precision: right / together, recall: right / belonging };
}

describe.each([
  ['on which the bound was chosen', chosenOn],
  ['that were held out', heldOut],
])('questions of three languages %s', (_which, topics) => {
  const all = labelled(topics);
  const acrossLanguages = (a: Labelled, b: Labelled) => a.language !== b.language;

  test('are grouped by what they are about, in one language and across them', () => {
    const groups = groupAlike(all);
    const figures = pairFigures(all, groups);
    expect(figures.precision).toBeGreaterThan(0.95);
    expect(figures.recall).toBeGreaterThan(0.6);
    expect(pairFigures(all, groups, acrossLanguages).recall).toBeGreaterThan(0.55);
  });

  test('are grouped alike in whichever order they come', () => {
    const sets = (groups: Labelled[][]) =>
      new Set(
        groups.map((group) =>
          group
            .map(({ question }) => question)
            .sort()
            .join('\n'),
        ),
      );
    const expected = sets(groupAlike(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), (shuffled) => {
        expect(sets(groupAlike(shuffled))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('groups', () => {
  test('hold every question once, in the order of the list', () => {
    const all = labelled({ ...chosenOn, ...heldOut });
    const groups = groupAlike(all);
    expect(groups.flat().sort((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all);
    const firsts = groups.map(([first]) => all.indexOf(first!));
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  test('take in spellings, missing tone marks and missing hamza', () => {
    const spelled = (...questions: string[]) =>
      groupAlike(questions.map((question) => ({ question, language: detectLanguage(question) }))).length;
    expect(spelled('Làm giấy khai sinh ở đâu?', 'lam giay khai sinh o dau', 'LÀM GIẤY KHAI SINH Ở ĐÂU')).toBe(
      1,
    );
    expect(spelled('أين تقع إدارة الأحوال؟', 'اين تقع ادارة الاحوال')).toBe(1);
    expect(spelled('Where is the lighthouse?', 'where are the lighthouses')).toBe(1);
  });

  test('take in what is alike also where little else was asked', () => {
    const asked = ['How tall is Mount Everest?', 'How tall is Mt Everest??'];
    const groups = groupAlike(asked.map((question): AskedQuestion => ({ question, language: 'en' })));
    expect(groups.length).toBe(1);
  });

  test('stay bounded where all ask alike, and where all ask something else', () => {
    const alike = Array.from(
      { length: 450 },
      (_, at): AskedQuestion => ({ question: `Who runs the harbour ferry ${at}?`, language: 'en' }),
    );
    for (const group of groupAlike(alike)) expect(group.length).toBeLessThanOrEqual(100);
    const word = (at: number) => [...String(at)].map((digit) => 'bdfgklmnrt'[Number(digit)]).join('a');
    const apart = Array.from(
      { length: 3_000 },
      (_, at): AskedQuestion => ({ question: `Where is ${word(at)}o ${word(at * 7)}u?`, language: 'en' }),
    );
    expect(groupAlike(apart).length).toBeGreaterThan(2_000);
  });
});
