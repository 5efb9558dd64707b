import { createHash } from 'node:crypto';
import type { CosineScale } from '../../retrieval/index.ts';
import type { EmbeddingsConfig } from '../settings.ts';
import type { Embedder, ModelIdentity } from '../types.ts';
import { type AskService, askForOne, createAsk } from './ask.ts';
import { measureCosines } from './cosine-scale.ts';
import { createEmbedder } from './embed.ts';
import { createPost, type PostLimits } from './post.ts';
import { findWay, PROBE_TEXT, type Way } from './way.ts';

/** A service whose model is known. */
export interface EmbeddingsConnection {
  readonly embedder: Embedder;
  readonly identity: ModelIdentity;
  readonly cosines: CosineScale;
  /**
   * Who answers now, asked the same way; compare it by `isSameModel`.
   * @throws EmbeddingsFault, the signal's reason
   */
  identify(signal: AbortSignal): Promise<ModelIdentity>;
  /** Ends its connections; what is still being asked fails. */
  close(): Promise<void>;
}

const LIMITS: PostLimits = { answerMs: 60_000, connections: 8 };

/**
 * Makes the acquaintance of a service: how its model is to be asked, and who it is.
 * @throws EmbeddingsFault when it does not answer, which may pass by itself unless its kind is `refused`; the signal's reason
 */
export async function connectEmbeddings(
  settings: EmbeddingsConfig,
  signal: AbortSignal,
  limits: Partial<PostLimits> = {},
): Promise<EmbeddingsConnection> {
  const { post, close } = createPost(settings.url, settings.key, { ...LIMITS, ...limits });
  try {
    const ask = createAsk(settings, post);
    const way = await findWay(settings, ask, signal);
    const identify = (until: AbortSignal) => identityOf(settings, ask, way, until);
    const identity = await identify(signal);
    const embedder = createEmbedder(ask, way, identity.dimensions);
    const cosines = await measureCosines(embedder, signal);
    return { embedder, identity, cosines, identify, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function identityOf(
  { model }: EmbeddingsConfig,
  ask: AskService,
  { prefixes, inputTypes }: Way,
  signal: AbortSignal,
): Promise<ModelIdentity> {
  const text = `${prefixes.passage}${PROBE_TEXT}`;
  const { vector: probe, model: told } = await askForOne(ask, text, inputTypes?.passage, signal);
  const known = [model, told, prefixes.query, prefixes.passage, inputTypes, probe.length];
  const fingerprint = createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 32);
  return { fingerprint, dimensions: probe.length, probe };
}
