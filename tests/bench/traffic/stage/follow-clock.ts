import type { FakeDiscord } from '../../../support/discord/fake.ts';

/** Sets the clock of a fake Discord, which otherwise stands still, to the time that it is. */
export function followClock({ world: { clock } }: FakeDiscord): void {
  clock.advance(Date.now() - clock.now());
}
