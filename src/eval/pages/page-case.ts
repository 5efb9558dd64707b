/** What is known of a page besides its text; a key that is absent is not known, an empty one is known not to be on the page. */
export interface PageTruth {
  /** Fragments that stand in the article, and others of the page that do not. */
  readonly fragments?: { readonly within: readonly string[]; readonly without: readonly string[] };
  /** The whole text of the article. */
  readonly body?: string;
  readonly title?: string;
  /** Names as the set writes them: one or several, perhaps with words around them. */
  readonly author?: string;
  /** ISO day. */
  readonly date?: string;
}

/** A saved page and what is known about it. */
export interface PageCase {
  /** For people who look into a failure. */
  readonly name: string;
  /** Where it was published, if that is known. */
  readonly url?: string;
  /** The page as saved. */
  html(): Promise<Uint8Array>;
  readonly truth: PageTruth;
}

/** Pages of one origin, judged in one way. */
export interface PageSet {
  readonly name: string;
  readonly cases: readonly PageCase[];
}
