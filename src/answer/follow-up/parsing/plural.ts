import data from '../data/words.json' with { type: 'json' };

const PLURALS = new Set(data.plurals);
const SINGULAR = new Set(data.singularInS);

/** Whether an English word is a plural, as far as its spelling tells. */
export function isPlural(form = ''): boolean {
  return PLURALS.has(form) || (/[^su]s$/u.test(form) && !SINGULAR.has(form));
}
