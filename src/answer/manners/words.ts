import { withoutMarks } from '../../text/unicode/fold.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import common from './data/common.json' with { type: 'json' };
import signs from './data/signs.json' with { type: 'json' };

const OPERATORS = new Map(Object.entries(signs.operators));
/** What `mannerWords` must replace: few messages have any of it. */
const NOT_AS_SPELLED = new RegExp(
  `[${["'’ʼ`", ...OPERATORS.keys()].join('').replaceAll(/[\\\]^-]/g, '\\$&')}]`,
  'u',
);

const TWICE = /(\p{L})\1/u;
const TWICE_EACH = /(\p{L})\1+/gu;
const LIGHT = new Set(common.light.flatMap(mannerWords));
const TONELESS_LIGHT = new Set([...LIGHT].map(withoutMarks));

/** The folded words of a message; signs of arithmetic are words too, apostrophes are none. */
export function mannerWords(text: string): string[] {
  if (!NOT_AS_SPELLED.test(text)) return tokenize(text).map(({ form }) => form);
  const spelled = Array.from(text.replaceAll(/['’ʼ`]/g, ''), (sign) => OPERATORS.get(sign) ?? sign);
  return tokenize(spelled.join('')).map(({ form }) => form);
}

/** How a word of the data may be typed: as it stands, or without tone marks. */
export function spellingsOf(form: string): string[] {
  const single = withoutDrawl(form, '$1');
  return [...new Set([single, withoutMarks(single)])];
}

/** What a typed word may stand for: a letter that was held down ("coool", "okk") is meant once or twice. */
export function meantBy(form: string): string[] {
  if (!TWICE.test(form)) return [form];
  return [
    ...new Set([withoutDrawl(form, '$1'), withoutDrawl(form, '$1$1'), form.replaceAll(TWICE_EACH, '$1')]),
  ];
}

function withoutDrawl(form: string, letters: string): string {
  return form.replace(/(\p{L})\1{2,}/gu, letters);
}

/** Whether a word may stand anywhere and changes nothing: "just", "nha". */
export function isLightWord(form: string): boolean {
  return LIGHT.has(form);
}

/** The same of a word that may have lost its tone marks. */
export function isLightWithoutMarks(form: string): boolean {
  return TONELESS_LIGHT.has(withoutMarks(form));
}
