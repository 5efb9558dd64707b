import data from './data/syllables.json' with { type: 'json' };

/** Letters and tone marks that, together, no other language written here uses. */
const LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
/** How a syllable may begin and go on, without marks. */
const TONELESS_SYLLABLE = new RegExp(`^(?:${data.onsets.join('|')})?(?:${data.rimes.join('|')})$`, 'u');
const LATE_Y = /^([hklmstv]|qu|th)([yýỳỷỹỵ])$/u;
const I_OF_Y = new Map([
  ['y', 'i'],
  ['ý', 'í'],
  ['ỳ', 'ì'],
  ['ỷ', 'ỉ'],
  ['ỹ', 'ĩ'],
  ['ỵ', 'ị'],
]);

/** Whether a text in composed form (NFC) holds a letter that only Vietnamese has. */
export function hasVietnameseLetter(text: string): boolean {
  return LETTERS.test(text);
}

/** Whether a lower-case word without tone marks is spelled as a Vietnamese syllable may be. */
export function isTonelessSyllable(word: string): boolean {
  return TONELESS_SYLLABLE.test(word);
}

/** The word with its final y as i where a Vietnamese syllable is spelled either way (`kỹ`, `kĩ`); others as they are. */
export function finalYAsI(form: string): string {
  return form.replace(LATE_Y, (_, onset: string, y: string) => onset + (I_OF_Y.get(y) ?? y));
}
