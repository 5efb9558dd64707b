import type { FakeDiscord } from '../../../support/discord/fake.ts';
import { addCommunities, type Community } from '../../../support/discord/sharding/community.ts';
import type { Channel, User } from '../../../support/discord/types.ts';
import type { World } from '../../../support/discord/world.ts';

/** A person with the channel of their direct messages. */
export interface Person {
  readonly user: User;
  readonly direct: Channel;
}

/** People and servers; whoever asks next has asked nothing for as long as possible. */
export class Crowd {
  readonly servers: readonly Community[];
  readonly #world: World;
  readonly #most: number;
  readonly #people: Person[] = [];
  #asked = 0;

  /** @param most people there are */
  constructor({ world }: FakeDiscord, servers: number, most: number) {
    this.#world = world;
    this.#most = most;
    this.servers = addCommunities(world, servers);
  }

  /** The person whose turn it is; a new one while there are fewer than the most. */
  next(): Person {
    const at = this.#asked++ % this.#most;
    this.#people[at] ??= this.#newcomer(at);
    return this.#people[at];
  }

  #newcomer(number: number): Person {
    const user = this.#world.addUser(`person${number}`);
    return { user, direct: this.#world.addChannel({ type: 1, recipients: [user] }) };
  }
}
