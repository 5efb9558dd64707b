/** The stemmer of M. F. Porter's "English (Porter2)", after its published description. */
const PAST_OR_GERUND = /^(.*[aeiouy].*?)(ed|edly|ing|ingly)$/;
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_END = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouwxyY])$/;
const STEP2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const STEP3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
];

/** The stem of a lower-case English word; other words come back as they are or nearly so. */
export function englishStem(form: string): string {
  if (form.length < 3 || !/^[a-z]+$/.test(form)) return form;
  const word = markConsonantY(form);
  const r1 = regionAfter(word, firstRegion(word));
  const r2 = regionAfter(word, r1);
  return suffixes(word, r1, r2).toLowerCase();
}

function suffixes(word: string, r1: number, r2: number): string {
  let w = plural(word);
  w = pastAndGerund(w, r1);
  w = w.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  w = replaceIn(w, STEP2, r1);
  if (w.endsWith('logi') && w.length - 4 >= r1 - 3) w = w.slice(0, -1);
  else if (/[cdeghkmnrt]li$/.test(w) && w.length - 2 >= r1) w = w.slice(0, -2);
  w = replaceIn(w, STEP3, r1);
  w = derivation(w, r2);
  return finalLetter(w, r1, r2);
}

/** A y at the start or after a vowel is a consonant: written Y until the end. */
function markConsonantY(word: string): string {
  return word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
}

function firstRegion(word: string): number {
  const exception = /^(gener|commun|arsen)/.exec(word);
  return exception ? -exception[0].length : 0;
}

/** The offset after the first consonant that follows a vowel, from `from` on; a negative one is final already. */
function regionAfter(word: string, from: number): number {
  if (from < 0) return -from;
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function pastAndGerund(word: string, r1: number): string {
  const eed = /(eed|eedly)$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const match = PAST_OR_GERUND.exec(word);
  if (!match) return word;
  const rest = match[1]!;
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && SHORT_END.test(rest) ? `${rest}e` : rest;
}

function replaceIn(word: string, rules: readonly (readonly [string, string])[], region: number): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (!rule || word.length - rule[0].length < region) return word;
  return word.slice(0, word.length - rule[0].length) + rule[1];
}

function derivation(word: string, r2: number): string {
  const suffix = STEP4.find((s) => word.endsWith(s)) ?? /(?<=[st])ion$/.exec(word)?.[0];
  if (!suffix || word.length - suffix.length < r2) return word;
  return word.slice(0, -suffix.length);
}

function finalLetter(word: string, r1: number, r2: number): string {
  if (word.endsWith('ll') && word.length - 1 >= r2) return word.slice(0, -1);
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  return rest.length >= r2 || (rest.length >= r1 && !SHORT_END.test(rest)) ? rest : word;
}
