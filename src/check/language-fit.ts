import { detectLanguage } from '../text/language/detect.ts';

/** Share of a text that has to be in its declared language; quotations and names in others are usual. */
const SHARE = 0.4;
/** A shorter text says too little to contradict anybody. */
const LEAST_LETTERS = 20;
/** Undetermined, several, none: tags that claim nothing. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'zxx']);

/**
 * Whether paragraphs can be in a language, judged by script and, for Vietnamese and English, by letters and words.
 * Other languages in Latin letters cannot be told from English here and always fit.
 * @param tag a BCP 47 tag
 */
export function fitsLanguage(tag: string, paragraphs: readonly string[]): boolean {
  const declared = languageAndScript(tag);
  if (NO_LANGUAGE.has(declared.language)) return true;
  let fitting = 0;
  let total = 0;
  for (const paragraph of paragraphs) {
    const letters = paragraph.match(/\p{L}/gu)?.length ?? 0;
    total += letters;
    if (paragraphFits(paragraph, declared)) fitting += letters;
  }
  return total < LEAST_LETTERS || fitting >= total * SHARE;
}

interface Declared {
  readonly language: string;
  readonly script: string | undefined;
}

function paragraphFits(paragraph: string, { language, script }: Declared): boolean {
  const detected = detectLanguage(paragraph);
  if (script === 'Arab') return detected === 'ar';
  if (script !== undefined && script !== 'Latn') return hasScript(paragraph, script);
  if (detected === 'ar' || !hasScript(paragraph, 'Latn')) return false;
  return language === 'vi' || language === 'en' ? detected === language : true;
}

function hasScript(text: string, script: string): boolean {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u').test(text);
  } catch {
    return true; // Names that join scripts, such as Jpan, are none that a text can be searched for.
  }
}

function languageAndScript(tag: string): Declared {
  const locale = new Intl.Locale(tag);
  // Of an undetermined language, the most likely one is none of the text's.
  return { language: locale.language, script: locale.maximize().script };
}
