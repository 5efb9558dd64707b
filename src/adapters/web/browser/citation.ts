/** An article's page on its own. */
export {};
