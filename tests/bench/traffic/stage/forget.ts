import type { World } from '../../../support/discord/world.ts';

/** Milliseconds after which the fake Discord forgets an interaction or a message: nobody comes back to it. */
const OLD_MS = 45_000;

/** Makes what lets a fake Discord forget all that is old, but for what it knew when this was made. */
export function forgetter(world: World): () => void {
  const kept = new Set(world.messages.keys());
  return () => {
    const before = world.clock.now() - OLD_MS;
    for (const [id, { timestamp }] of world.messages) {
      if (kept.has(id)) continue;
      if (Date.parse(timestamp) >= before) break;
      world.messages.delete(id);
    }
    for (const [token, { createdAt }] of world.interactions) {
      if (createdAt >= before) break;
      world.interactions.delete(token);
    }
  };
}
