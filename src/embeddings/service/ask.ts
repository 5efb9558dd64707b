import { type EmbeddingsConfig, embeddingsSecrets } from '../settings.ts';
import { type Vectors, vectorsIn } from './answer.ts';
import { nonsenseOf } from './faults.ts';
import type { Post } from './post.ts';
import { objectsToEncoding, refusalIn, shown } from './refusal.ts';

/**
 * The vectors of texts as they stand, in one request.
 * @param inputType what the service is told they are, if anything
 * @throws EmbeddingsFault, an OversizedFault where less at a time may do; the signal's reason
 */
export type AskService = (
  texts: readonly string[],
  inputType: string | undefined,
  signal: AbortSignal,
) => Promise<Vectors>;

/** How a service is asked. Vectors in base64 take a third of the room, but not all services have them. */
export function createAsk(settings: EmbeddingsConfig, post: Post): AskService {
  const secrets = embeddingsSecrets(settings);
  const hasKey = settings.key !== undefined || new URL(settings.url).username !== '';
  let inBase64 = true;
  return async (texts, inputType, signal) => {
    const send = () =>
      post(
        JSON.stringify({
          input: texts,
          ...(settings.model !== undefined && { model: settings.model }),
          ...(inputType !== undefined && { input_type: inputType }),
          ...(inBase64 && { encoding_format: 'base64' }),
        }),
        signal,
      );
    let received = await send();
    if (inBase64 && objectsToEncoding(received)) {
      inBase64 = false;
      received = await send();
    }
    const context = { secrets, texts, hasKey };
    if (received.status < 200 || received.status >= 300) throw refusalIn(received, context);
    return vectorsIn(received.text, texts.length, (part) => shown(part, context));
  };
}

/** The vector of one text. */
export interface OneVector {
  readonly vector: Float32Array;
  /** What the answer says the model is called. */
  readonly model?: string;
}

/** The vector of one text as it stands. @throws as `AskService` does */
export async function askForOne(
  ask: AskService,
  text: string,
  inputType: string | undefined,
  signal: AbortSignal,
): Promise<OneVector> {
  const { vectors, model } = await ask([text], inputType, signal);
  const [vector] = vectors;
  if (!vector) throw nonsenseOf('count', { rows: 0, texts: 1 });
  return { vector, model };
}
