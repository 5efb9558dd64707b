import { EmbeddingsFault } from '../fault.ts';
import { isSameModel } from '../same-model.ts';
import type { ModelIdentity } from '../types.ts';

/** Another model answers than before: nothing more may be made with it in the place of the first. */
export class ModelChanged extends EmbeddingsFault {
  constructor() {
    super('nonsense', 'The embeddings service answers with another model than before.');
    this.name = 'ModelChanged';
  }
}

/** @throws ModelChanged unless what answers now is the model that is known */
export function expectSameModel(known: ModelIdentity, now: ModelIdentity): void {
  if (!isSameModel(known, now)) throw new ModelChanged();
}
