import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import glossaryData from '../../../src/text/glossary/data/glossary.json' with { type: 'json' };
import {
  civicGlossary,
  compileGlossary,
  GlossaryError,
  matchConcepts,
  mergeGlossaries,
  parseGlossary,
} from '../../../src/text/glossary/match.ts';
import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';
import { wordKeys } from '../../../src/text/language/word-keys.ts';
import { tokenize } from '../../../src/text/unicode/tokenize.ts';

const key = (form: string): string => wordKeys(form).stem;
const civic = compileGlossary(civicGlossary, key);

const matches = (text: string, language?: InterfaceLanguage) =>
  matchConcepts(civic, tokenize(text), language);
const concepts = (text: string, language?: InterfaceLanguage): string[] =>
  matches(text, language).map(({ term }) => term.slice(2));

const toneless = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const problemsOf = (raw: unknown): readonly string[] => {
  try {
    parseGlossary(raw);
    return [];
  } catch (error) {
    return error instanceof GlossaryError ? error.problems : [`not a GlossaryError: ${error}`];
  }
};

describe('the civic glossary', () => {
  it('holds hundreds of concepts, each in all three languages', () => {
    expect(civicGlossary.length).toBeGreaterThanOrEqual(400);
    for (const { id, terms } of civicGlossary) {
      for (const language of ['ar', 'vi', 'en'] as const)
        expect([id, terms[language].length]).not.toEqual([id, 0]);
    }
  });

  it('matches every term of its own', () => {
    // With toned words beside it, a toneless syllable is not taken for toneless Vietnamese.
    const written = (text: string, language: InterfaceLanguage) =>
      language === 'vi' ? `với ${text} này` : text;
    const missed = civicGlossary.flatMap(({ id, terms }) =>
      (['ar', 'vi', 'en'] as const).flatMap((language) =>
        terms[language]
          .filter(({ text }) => !concepts(written(text, language), language).includes(id))
          .map(({ text }) => `${id} ${language} ${text}`),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('repeats no term within a concept', () => {
    for (const concept of glossaryData.concepts) {
      for (const list of [concept.ar, concept.vi, concept.en]) {
        const terms = list.map((term) => term.replace('~', '').trim());
        expect([concept.id, terms.filter((term, at) => terms.indexOf(term) !== at)]).toEqual([
          concept.id,
          [],
        ]);
      }
    }
  });
});

describe('terms across languages', () => {
  it.each([
    ['ward', 'حيًا', 'phường', 'wards'],
    ['commune', 'والبلديات', 'xã', 'communes'],
    ['peoples-committee', 'واللجنة الشعبية', 'UBND', "People's Committee"],
    ['peoples-committee', 'للجنة الشعب', 'Ủy ban Nhân dân', "the people's committees"],
    ['peoples-council', 'مجلس الشعب بالمدينة', 'HĐND', "people's council"],
    ['fatherland-front', 'لجنة جبهة الوطن', 'MTTQ', 'Fatherland Front'],
    ['administrative-procedure', 'الإجراءات الإدارية', 'TTHC', 'paperwork'],
    ['secretary', 'سكرتير الحزب', 'bí thư', 'party secretary'],
    ['civil-servant', 'وموظفو الخدمة المدنية', 'công chức', 'civil servants'],
    ['id-card', 'بطاقة الهوية', 'CCCD', 'identity card'],
    ['birth-certificate', 'شهادة الميلاد', 'giấy khai sinh', 'birth certificates'],
    ['merge', 'دمج', 'gộp', 'merged'],
    ['school', 'المدارس', 'trường học', 'schools'],
    ['flood', 'والفيضانات', 'lũ lụt', 'flooding'],
    ['tax', 'بالضرائب', 'thuế', 'taxes'],
    ['election', 'للانتخابات', 'bầu cử', 'elections'],
  ])('%s', (id, ar, vi, en) => {
    expect(concepts(ar)).toContain(id);
    expect(concepts(vi, 'vi')).toContain(id);
    expect(concepts(en, 'en')).toContain(id);
  });

  it('survive harakat, tatweel and decomposed letters', () => {
    expect(concepts('المَدِينَـــة')).toContain('city');
    expect(concepts('phường'.normalize('NFD'), 'vi')).toContain('ward');
  });
});

describe('Vietnamese without tone marks', () => {
  it('matches terms of several syllables in full', () => {
    for (const text of ['thủ tục hành chính', 'Ủy ban nhân dân', 'chuyển đổi số', 'sáp nhập']) {
      expect(concepts(toneless(text), 'vi')).toEqual(
        expect.arrayContaining(concepts(text, 'vi').slice(0, 1)),
      );
    }
  });

  it('is less sure of single syllables, and leaves function words alone', () => {
    expect(matches('phuong nao dong dan nhat', 'vi').find(({ term }) => term === 'c:ward')?.weak).toBe(true);
    expect(concepts('cua ai', 'vi')).toEqual([]);
  });

  it('takes marks at their word where they are typed', () => {
    expect(concepts('phương pháp của phường', 'vi').filter((id) => id === 'ward')).toHaveLength(1);
    expect(concepts('đi về phương nam', 'vi')).not.toContain('ward');
  });
});

describe('matchConcepts', () => {
  const small = compileGlossary(
    parseGlossary({
      concepts: [
        { id: 'state', vi: ['nhà nước'], en: ['state'] },
        { id: 'house', vi: ['nhà'], en: ['house', '~place'] },
        { id: 'water', vi: ['nước'] },
        { id: 'people', ar: ['الشعب'] },
        { id: 'committee', ar: ['لجنة', 'لجنة الشعب'] },
        { id: 'country', ar: ['بلد'] },
        { id: 'commune', ar: ['بلدية'] },
      ],
    }),
    key,
  );
  const found = (text: string, language?: InterfaceLanguage) =>
    matchConcepts(small, tokenize(text), language);

  it('does not see syllables of a longer Vietnamese term as words', () => {
    expect(found('nhà nước', 'vi').map(({ term }) => term)).toEqual(['c:state']);
  });

  it('keeps the longest match of one concept and marks what lies inside it', () => {
    expect(found('لجنة الشعب').map(({ term, nested }) => [term, nested])).toEqual([
      ['c:committee', false],
      ['c:people', true],
    ]);
  });

  it('tells words with one stem apart where both are terms', () => {
    expect(found('البلدية').map(({ term }) => term)).toEqual(['c:commune']);
    expect(found('البلد').map(({ term }) => term)).toEqual(['c:country']);
  });

  it('marks loose terms as weak', () => {
    expect(found('this place', 'en').map(({ weak }) => weak)).toEqual([true]);
    expect(found('this house', 'en').map(({ weak }) => weak)).toEqual([false]);
  });

  it('gives spans in the text and over the tokens', () => {
    const text = 'Với nhà nước';
    const [match] = found(text, 'vi');
    expect(text.slice(match!.start, match!.end)).toBe('nhà nước');
    expect([match!.from, match!.to]).toEqual([1, 3]);
  });

  it('never overlaps matches of one concept, over any mixture of terms', () => {
    const terms = civicGlossary.flatMap(({ terms }) => [...terms.ar, ...terms.vi].map(({ text }) => text));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...terms), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const all = matches(text, 'vi');
        for (const { start, end } of all) expect(text.slice(start, end).trim()).not.toBe('');
        const clashes = all.filter((a, i) =>
          all.some((b, j) => j > i && a.term === b.term && a.from < b.to && b.from < a.to),
        );
        expect(clashes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('parseGlossary', () => {
  it.each<[string, unknown, string]>([
    [
      'a repeated id',
      {
        concepts: [
          { id: 'a', en: ['x'] },
          { id: 'a', en: ['y'] },
        ],
      },
      'concept "a": the id is used twice',
    ],
    [
      'an empty term',
      { concepts: [{ id: 'a', en: ['x', '', 'y'] }] },
      'concept "a", en: has an empty term: every term needs a letter or a digit',
    ],
    ['no terms at all', { concepts: [{ id: 'a' }] }, 'concept "a": has no terms in ar, vi or en'],
    [
      'an id with spaces',
      { concepts: [{ id: 'a b', en: ['x'] }] },
      'concept "a b", id: must be lower-case words joined by hyphens',
    ],
  ])('reports %s', (_, raw, problem) => {
    expect(problemsOf(raw)).toEqual([problem]);
  });

  it('reports an unknown language and a file that is no glossary', () => {
    expect(problemsOf({ concepts: [{ id: 'a', fr: ['x'], en: ['x'] }] })[0]).toMatch(/^concept "a": .*fr/);
    expect(problemsOf([])).toHaveLength(1);
    expect(problemsOf({ concepts: [{ en: ['x'] }] })[0]).toMatch(/^concept number 1, id/);
  });
});

describe('mergeGlossaries', () => {
  it('unites the terms of one concept and keeps the order', () => {
    const merged = mergeGlossaries(
      parseGlossary({ concepts: [{ id: 'ward', en: ['ward'] }] }),
      parseGlossary({
        concepts: [
          { id: 'moon', en: ['moon'] },
          { id: 'ward', en: ['~ward', 'block'], vi: ['phường'] },
        ],
      }),
    );
    expect(merged.map(({ id }) => id)).toEqual(['ward', 'moon']);
    expect(merged[0]?.terms.en).toEqual([
      { text: 'ward', loose: false },
      { text: 'block', loose: false },
    ]);
    expect(merged[0]?.terms.vi.map(({ text }) => text)).toEqual(['phường']);
  });
});
