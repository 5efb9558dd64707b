import { describe, expect, it } from 'vitest';
import { createNameSuggester } from '../../src/suggest/names.ts';

const FERRY = 'A second ferry [0123abcd]';
const BRIDGE = 'Cầu Mới đón người đi bộ [89ef4567]';
const ROADS = 'إصلاح الطرق في المدينة [4567cdef]';
const NAMES = [FERRY, BRIDGE, ROADS];

describe('names', () => {
  it.each([
    ['ferry', FERRY],
    ['secnod', FERRY],
    ['cau moi', BRIDGE],
    ['اصلاخ', ROADS],
    ['89ef4567', BRIDGE],
  ])('are suggested by what is typed, a typo included: %j', (typed, name) => {
    expect(createNameSuggester()(NAMES, typed, 'en')).toEqual([name]);
  });

  it('are those that there are now', () => {
    const suggest = createNameSuggester();
    expect(suggest(NAMES, 'ferry', 'en')).toEqual([FERRY]);
    expect(suggest([BRIDGE], 'ferry', 'en')).toEqual([]);
    expect(suggest([BRIDGE, ROADS], '', 'ar')).toEqual([ROADS, BRIDGE]);
  });
});
