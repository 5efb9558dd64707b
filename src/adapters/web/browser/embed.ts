/** Puts the question page into a page of another site. */
export {};
