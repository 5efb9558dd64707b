/** Tells the page around the frame how high it is. */
export {};
