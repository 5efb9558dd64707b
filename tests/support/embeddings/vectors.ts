import { createHash } from 'node:crypto';

/** What a text is asked to be taken for; undefined where the request does not say. */
export type Asked = string | undefined;

/** How texts become vectors in the fake service. */
export interface VectorRules {
  readonly dimensions: number;
  /** Words that mean the same, by word: `{ hospital: 'مستشفى' }` makes a question in one language near to an answer in another. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Tells one model from another: with another, every vector is another. */
  readonly model: string;
}

/** How much the role of a text weighs beside one word. */
const ROLE_WEIGHT = 0.3;

/** The vector of a text: the sum of those of its words, so that texts with words in common are near; always the same, not of unit length. */
export function vectorOf(text: string, role: Asked, rules: VectorRules): Float32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text];
  const sum = new Float32Array(rules.dimensions);
  for (const word of words) add(sum, rules.meanings[word] ?? word, 1, rules);
  if (role !== undefined) add(sum, `role ${role}`, ROLE_WEIGHT, rules);
  return sum;
}

function add(sum: Float32Array, name: string, weight: number, { model }: VectorRules): void {
  let bytes = createHash('sha256').update(`${model}\n${name}`).digest();
  for (let index = 0; index < sum.length; index++) {
    const at = index % bytes.length;
    if (index > 0 && at === 0) bytes = createHash('sha256').update(bytes).digest();
    sum[index]! += weight * (bytes[at]! / 127.5 - 1);
  }
}
