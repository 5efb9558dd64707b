const ARABIC = 1;
const LATIN = 2;
const OTHER = 3;
/** The script of each UTF-16 unit seen so far; 0 for one that has not been looked at. */
const scripts = new Uint8Array(0x10000);

/** Marks and digits that only writing in Arabic has; Unicode counts them as common to several scripts. */
const ARABIC_MARK = /[؟،؛٪٠-٩]/u;

/** Whether a text has a mark or a digit by which Arabic can be told where there are no letters. */
export function hasArabicMark(text: string): boolean {
  return ARABIC_MARK.test(text);
}

/** How many characters of a text are Arabic and how many Latin, as Unicode has their script. */
export function countScripts(text: string): { arabic: number; latin: number } {
  let [arabic, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isHigh = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
    const script = isHigh ? scriptOf(text.slice(at, ++at + 1)) : scripts[unit] || remember(unit);
    if (script === ARABIC) arabic++;
    else if (script === LATIN) latin++;
  }
  return { arabic, latin };
}

function remember(unit: number): number {
  const script = scriptOf(String.fromCharCode(unit));
  scripts[unit] = script;
  return script;
}

function scriptOf(character: string): number {
  if (/\p{Script=Arabic}/u.test(character)) return ARABIC;
  return /\p{Script=Latin}/u.test(character) ? LATIN : OTHER;
}

/** Whether a text has letters that are read from the right. */
export function readsFromRight(text: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(text);
}
