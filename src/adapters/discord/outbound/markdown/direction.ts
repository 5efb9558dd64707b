const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;

/** Whether a text has letters that are read from the right. */
export function readsFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
