/** The chat in the browser. */
export {};
