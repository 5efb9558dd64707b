import type { Embedder, TextRole } from '../types.ts';
import type { AskService } from './ask.ts';
import { nonsenseOf, OversizedFault } from './faults.ts';
import type { Way } from './way.ts';

/** How often a text is halved before it is given up: a sixty-fourth of it is left. */
const MOST_CUTS = 6;
/** How the texts of one call are asked for. */
interface Work {
  ask(texts: readonly string[]): Promise<readonly Float32Array[]>;
  onTooMany(texts: number): void;
}

/**
 * An embedder that sends what the service takes: batches are parted, and texts are cut, where it refuses them for their size.
 * @param dimensions what all vectors must have
 */
export function createEmbedder(ask: AskService, way: Way, dimensions: number): Embedder {
  let most = Number.POSITIVE_INFINITY;
  const workFor = (role: TextRole, signal: AbortSignal): Work => ({
    ask: async (part) => {
      const sent = part.map((text) => `${way.prefixes[role]}${text}`);
      const { vectors } = await ask(sent, way.inputTypes?.[role], signal);
      const given = vectors[0]?.length ?? dimensions;
      if (given !== dimensions) throw nonsenseOf('dimensions', { given, known: dimensions });
      return vectors;
    },
    onTooMany: (count) => {
      most = Math.min(most, Math.ceil(count / 2));
    },
  });
  return {
    embed: async (texts, role, signal) => {
      const work = workFor(role, signal);
      const vectors: Float32Array[] = [];
      while (vectors.length < texts.length) {
        const next = texts.slice(vectors.length, vectors.length + most);
        vectors.push(...(await embedPart(next, work, 0)));
      }
      return vectors;
    },
  };
}

/**
 * The vectors of texts, of which some may be too long; it costs less than 2 + MOST_CUTS requests for each, since a part that is refused
 * is halved.
 * @param cuts how often the only text of the part was cut
 */
async function embedPart(
  texts: readonly string[],
  work: Work,
  cuts: number,
): Promise<readonly Float32Array[]> {
  try {
    return await work.ask(texts);
  } catch (error) {
    if (!(error instanceof OversizedFault)) throw error;
    const [only, second] = texts;
    if (only !== undefined && second === undefined) {
      const shorter = half(only);
      if (cuts === MOST_CUTS || shorter === '') throw error;
      return embedPart([shorter], work, cuts + 1);
    }
    if (error.tooMany) work.onTooMany(texts.length);
  }
  const middle = Math.ceil(texts.length / 2);
  const first = await embedPart(texts.slice(0, middle), work, 0);
  return [...first, ...(await embedPart(texts.slice(middle), work, 0))];
}

/** The first half of a text, with no character halved. */
function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2)).replace(/[\ud800-\udbff]$/, '');
}
