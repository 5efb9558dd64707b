import { pick } from '../../corpus/random.ts';
import shares from '../data/shares.json' with { type: 'json' };
import { KINDS, type Kind } from './asked.ts';

/** Draws how something is asked: the kinds in the shares that the data file gives them. */
export function drawKind(random: () => number, among: keyof typeof shares): Kind {
  const parts: Partial<Record<Kind, number>> = shares[among];
  const bag = KINDS.flatMap((kind) => Array<Kind>(parts[kind] ?? 0).fill(kind));
  return pick(random, bag);
}
