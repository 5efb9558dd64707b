import { afterAll } from 'vitest';
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from '../../../src/import/fetch/limits.ts';
import { type ImportOptions, importSources } from '../../../src/import/import-sources.ts';
import type { ImportResult, OnOutcome } from '../../../src/import/outcome.ts';
import { createDocumentReader } from '../../../src/import/page/document-reader.ts';
import type { Site } from './site.ts';

/** One for all imports of a test file: starting it takes longer than reading. */
const reader = createDocumentReader(8_000);
afterAll(() => reader.close());

/** Imports into a folder with small limits; the given sites may be on loopback. */
export function importInto(
  seedsDir: string,
  sources: readonly string[],
  sites: readonly Pick<Site, 'host'>[] = [],
  options: Partial<Omit<ImportOptions, 'limits'>> & { limits?: Partial<FetchLimits> } = {},
  progress?: OnOutcome,
): Promise<ImportResult> {
  const limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits };
  const access = { allowPrivate: sites.map(({ host }) => host) };
  return importSources(
    sources,
    { seedsDir, maxBytes: 1_048_576, access, maxLinks: 1_000, reader, ...options, limits },
    progress,
  );
}
