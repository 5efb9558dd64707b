/** What fetching may cost; times in milliseconds. */
export interface FetchLimits {
  /** Until a connection is open. */
  readonly connectMs: number;
  /** Until the headers have arrived. */
  readonly headersMs: number;
  /** Between two chunks of a body. */
  readonly silenceMs: number;
  /** For one response as a whole, so that a body that trickles in for ever ends. */
  readonly totalMs: number;
  /** Of a body, as sent and as decompressed. */
  readonly maxBytes: number;
  /** Of a PDF, whose pictures take most of it. */
  readonly maxPdfBytes: number;
  readonly maxRedirects: number;
  /** Requests at one time to one host, and to all together. */
  readonly perHost: number;
  readonly overall: number;
  /** Longest pause that a robots.txt may ask for between two requests. */
  readonly maxCrawlDelayMs: number;
  /** How long a robots.txt is believed, and how long it is left alone once it could not be read. */
  readonly robotsMs: number;
  readonly robotsFailureMs: number;
}

/** The limits of an ordinary import. */
export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  connectMs: 10_000,
  headersMs: 20_000,
  silenceMs: 15_000,
  totalMs: 60_000,
  maxBytes: 10 * 1_048_576,
  maxPdfBytes: 50 * 1_048_576,
  maxRedirects: 5,
  perHost: 2,
  overall: 8,
  maxCrawlDelayMs: 30_000,
  robotsMs: 86_400_000,
  robotsFailureMs: 300_000,
};

/** How Dalil names itself to servers; robots.txt files address it as `DalilBot`. */
export const USER_AGENT = 'DalilBot/0.1 (imports the articles that an administrator names)';
