/** A term this alike to a word of the article counts as held by it; names and numbers must be more alike. */
export const HELD = { word: 0.6, name: 0.75, number: 0.95 };
