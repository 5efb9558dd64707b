import type { Fetcher } from '../../import/fetch/fetcher.ts';
import type { Validators } from '../../import/fetch/validators.ts';
import { loadSource } from '../../import/load-source.ts';
import type { ReadDocument } from '../../import/page/document-reader.ts';
import type { RoundTools } from './tools.ts';

/** A document as it is now. */
export interface LoadedDocument {
  readonly read: ReadDocument;
  /** Where it was found, after redirects. */
  readonly fetched: string;
  readonly validators?: Validators;
}

/** Thrown through the reading of a document that has not changed, and so is not read. */
class NotModified extends Error {}

/**
 * Fetches and reads a document, unless it is as it was.
 * @param known what was given with it the last time
 * @returns undefined when it has not changed
 * @throws ImportFailure; HostPaused when its host is left alone for now
 */
export async function loadIfChanged(
  link: string,
  known: Validators | undefined,
  { hosts, fetcher, reader, limits }: RoundTools,
): Promise<LoadedDocument | undefined> {
  let given: Validators | undefined;
  let found = link;
  const conditional: Pick<Fetcher, 'fetch'> = {
    fetch: async (url) => {
      const fetched = await hosts.ask(url, () => fetcher.fetchIfChanged(url, known));
      if (!fetched) throw new NotModified();
      given = fetched.validators;
      found = fetched.url;
      return fetched;
    },
  };
  try {
    const { read } = await loadSource(link, conditional, reader, limits);
    return { read, fetched: found, validators: given };
  } catch (error) {
    if (error instanceof NotModified) return undefined;
    throw error;
  }
}
