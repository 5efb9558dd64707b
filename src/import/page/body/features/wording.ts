/** Letters of a paragraph that are looked at; those of an article have fewer. */
const ENOUGH = 5_000;

/** What the text of a paragraph alone tells, in every language alike. */
export function wordingFeatures(whole: string) {
  const text = whole.slice(0, ENOUGH).trimEnd();
  return {
    length: Math.log(whole.length),
    words: Math.min(100, text.split(' ').length),
    finished: Number(/[.!?…。؟।:;]["'”’»)\]]*$/u.test(whole.slice(-20))),
    commas: Math.min(10, count(text, /[,،;.、，]\s/gu)),
    digits: count(text, /\d/gu) / text.length,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
