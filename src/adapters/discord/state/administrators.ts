import { type Client, Team, TeamMemberMembershipState } from 'discord.js';
import { messageOf } from '../../../errors.ts';
import type { Log } from '../../../log.ts';

/** Knows who may reload: the application's owner or team, and the users named in the settings. */
export class Administrators {
  readonly #named: ReadonlySet<string>;
  readonly #log: Log;
  #owners: ReadonlySet<string> = new Set();

  constructor(named: readonly string[], log: Log) {
    this.#named = new Set(named);
    this.#log = log;
  }

  /** Asks Discord to whom the application belongs; when that fails, the last answer stays. */
  async refresh(client: Client<true>): Promise<void> {
    try {
      const { owner } = await client.application.fetch();
      this.#owners = new Set(owner instanceof Team ? membersOf(owner) : owner ? [owner.id] : []);
    } catch (error) {
      this.#log.warn({ reason: messageOf(error) }, 'cannot read who owns the application');
    }
  }

  /** Whether this user may use the commands for administrators. */
  has(userId: string): boolean {
    return this.#named.has(userId) || this.#owners.has(userId);
  }
}

/** Whoever was invited and has not accepted is not in the team yet. */
function membersOf(team: Team): string[] {
  const accepted = team.members.filter(
    (member) => member.membershipState === TeamMemberMembershipState.Accepted,
  );
  return accepted.map(({ id }) => id);
}
