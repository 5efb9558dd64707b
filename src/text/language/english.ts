import { stem } from 'porter2';

/** The Snowball stem of a lower-case English word ("English (Porter2)"); words with other letters stay as they are. */
export function englishStem(form: string): string {
  return form.length < 3 || !/^[a-z]+$/.test(form) ? form : stem(form);
}
