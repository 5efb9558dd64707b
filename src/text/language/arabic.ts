import data from './data/arabic.json' with { type: 'json' };

const ARABIC = /^\p{Script=Arabic}+$/u;
const CLITIC = /^[وفبكل]/u;
const WEAK_INSIDE = /(?<=.)[اويه](?=.)/gu;

/** Whether a folded word is written in Arabic letters throughout. */
export function isArabic(form: string): boolean {
  return ARABIC.test(form);
}

/**
 * Strips article, conjunction and common endings in the manner of light10 (Larkey, Ballesteros and Connell, 2007).
 * @param form a folded Arabic word
 * @param isKnown whether a word occurs in the corpus: a lone و ف ب ك ل is stripped only when the rest does.
 */
export function lightStem(form: string, isKnown: (word: string) => boolean = () => false): string {
  let word = form;
  if (CLITIC.test(word) && word.length >= 4 && !hasArticle(word) && isKnown(word.slice(1)))
    word = word.slice(1);
  const prefix = data.prefixes.find((p) => word.startsWith(p) && word.length - p.length >= 2);
  if (prefix) word = word.slice(prefix.length);
  // الإلكترونية has the article before a word that itself begins like one: both forms must meet.
  if (prefix?.endsWith('ال') && word.startsWith('ال') && word.length >= 4) word = word.slice(2);
  for (const suffix of data.suffixes) {
    if (word.endsWith(suffix) && word.length - suffix.length >= 2) word = word.slice(0, -suffix.length);
  }
  return word;
}

const RELATIVE = /ي(?:ه|ات|ين|ون)$/u;

/**
 * Whether only one of two folded words with one stem is a relative adjective or what is made of it, which light stemming
 * does not tell apart: العملية (process) and العمل (work). A bare ي may be either, or the plural of موظفي.
 */
export function differInRelation(a: string, b: string): boolean {
  const isPlain = (form: string) => !form.endsWith('ي') && !RELATIVE.test(form);
  return (RELATIVE.test(a) && isPlain(b)) || (RELATIVE.test(b) && isPlain(a));
}

function hasArticle(word: string): boolean {
  return data.prefixes.some((p) => p.length > 1 && word.startsWith(p));
}

/** The stem's letters without inner ا و ي ه: what most broken plurals share with their singular. */
export function consonants(stem: string): string {
  const skeleton = stem.replace(WEAK_INSIDE, '');
  return skeleton.length >= 2 ? skeleton : stem;
}
