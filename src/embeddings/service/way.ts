import { EmbeddingsFault } from '../fault.ts';
import { isSameProbe } from '../same-model.ts';
import type { EmbeddingsConfig, InputTypes } from '../settings.ts';
import type { TextRole } from '../types.ts';
import { type AskService, askForOne, type OneVector } from './ask.ts';
import known from './data/model-prefixes.json' with { type: 'json' };
import ways from './data/ways.json' with { type: 'json' };

/** How a model is asked for the vector of a question or a passage. */
export interface Way {
  readonly prefixes: Readonly<Record<TextRole, string>>;
  /** Not sent unless there are some. */
  readonly inputTypes?: InputTypes;
}

/** The text by which a model is got to know; vectors of it are kept, so that it must never change. */
export const PROBE_TEXT = ways.probe;

/**
 * Finds out how the model is to be asked, as far as the settings do not say.
 * @throws EmbeddingsFault when the service does not answer even what all of them understand; the signal's reason
 */
export async function findWay(
  settings: EmbeddingsConfig,
  ask: AskService,
  signal: AbortSignal,
): Promise<Way> {
  const { inputTypes, queryPrefix, passagePrefix } = settings;
  const set = { query: queryPrefix ?? '', passage: passagePrefix ?? '' };
  if (inputTypes !== undefined && inputTypes !== 'none') return { prefixes: set, inputTypes };
  const asked = (inputType?: string) => askForOne(ask, PROBE_TEXT, inputType, signal);
  const plain = await unlessRefused(asked());
  if (inputTypes !== 'none' && set.query === '' && set.passage === '') {
    const honoured = await honouredTypes(asked);
    if (honoured) return { prefixes: set, inputTypes: honoured };
  }
  if (plain instanceof EmbeddingsFault) throw plain;
  const usual = usualPrefixes(settings.model ?? '') ?? usualPrefixes(plain.model ?? '');
  return {
    prefixes: {
      query: queryPrefix ?? usual?.query ?? '',
      passage: passagePrefix ?? usual?.passage ?? '',
    },
  };
}

/** The prefixes that a model was trained with, by its name. */
function usualPrefixes(model: string): Readonly<Record<TextRole, string>> | undefined {
  const plain = model.toLowerCase().replaceAll('_', '-');
  return known.find((each) => new RegExp(each.model).test(plain));
}

/** The words with which the service gives a question another vector than a passage. */
async function honouredTypes(
  asked: (inputType: string) => Promise<OneVector>,
): Promise<InputTypes | undefined> {
  for (const types of ways.inputTypes) {
    const query = await unlessRefused(asked(types.query));
    if (query instanceof EmbeddingsFault) continue;
    const passage = await unlessRefused(asked(types.passage));
    if (passage instanceof EmbeddingsFault) continue;
    // Where these words make no difference, no others will.
    return isSameProbe(query.vector, passage.vector) ? undefined : types;
  }
  return undefined;
}

/** The vectors, or why the service does not give any when it is asked like this. @throws all other faults */
async function unlessRefused(answer: Promise<OneVector>): Promise<OneVector | EmbeddingsFault> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof EmbeddingsFault && error.kind === 'refused') return error;
    throw error;
  }
}
