/** The question page. */
export {};
