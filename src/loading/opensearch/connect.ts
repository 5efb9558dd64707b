import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenSearchConfig } from '../../config.ts';
import { DalilError, messageOf } from '../../errors.ts';
import { type Cluster, connect } from '../../opensearch/index.ts';

/** Digits that tell folders apart. */
const FOLDER_DIGITS = 12;

/**
 * Makes ready to use the cluster that the settings name; nothing is asked of it yet.
 * @throws DalilError `configuration` or `opensearch-setting` where the settings cannot be used
 */
export async function connectTo({ url, index, caFile }: OpenSearchConfig): Promise<Cluster> {
  return connect({ url, index, ca: caFile === undefined ? undefined : await authorityIn(caFile) });
}

/** Indices of their own for a folder that was named for one run: what is answered from elsewhere must not change by it. */
export function apartFor(seedsDir: string, place: OpenSearchConfig): OpenSearchConfig {
  const folder = createHash('sha256').update(path.resolve(seedsDir)).digest('hex').slice(0, FOLDER_DIGITS);
  return { ...place, index: `${place.index}-${folder}` };
}

async function authorityIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new DalilError(
      'configuration',
      `The file that OPENSEARCH_CA_FILE names cannot be read: ${messageOf(error)}.`,
      { cause: error },
    );
  }
}
