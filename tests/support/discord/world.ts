import { Clock } from './clock.ts';
import locales from './data/locales.json' with { type: 'json' };
import type { Interaction } from './interaction.ts';
import { StartLimits } from './sharding/start-limits.ts';
import { snowflakes } from './snowflake.ts';
import type { Channel, Command, Guild, Json, Message, User } from './types.ts';

/** What a fake Discord starts with, besides its defaults. */
export interface WorldOptions {
  token?: string;
  /** Members of the team that owns the application; without it one person does. */
  team?: ('owner' | 'asker' | 'stranger')[];
  /** Those of the team who were invited and have not accepted yet. */
  invited?: ('owner' | 'asker' | 'stranger')[];
}

/** Everything that the fake Discord remembers: people, places, messages, commands, interactions. */
export class World {
  readonly clock = new Clock();
  readonly newId = snowflakes(this.clock);
  readonly token: string;
  /** Changes when the application passes to another team or, with `null`, to a single owner. */
  team: User[] | null;
  readonly invited: User[];
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly #channelsByGuild = new Map<string, Channel[]>();
  readonly messages = new Map<string, Message>();
  /** By scope: `global` or a guild's id. */
  readonly commands = new Map<string, Command[]>();
  /** Locales that localisations may have. */
  locales: readonly string[] = locales;
  /** How many shards Discord recommends. */
  shards = 1;
  /** Whether messages come with the type of their channel, which Discord's documentation has as optional. */
  tellsChannelTypes = true;
  /** How often sessions may be started. */
  readonly startLimits = new StartLimits();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  readonly bot: User;
  readonly people: Record<'owner' | 'asker' | 'stranger' | 'otherBot', User>;
  readonly guild: Guild;
  readonly general: Channel;

  constructor(options: WorldOptions = {}) {
    this.bot = this.addUser('dalil', true);
    this.people = {
      owner: this.addUser('owner'),
      asker: this.addUser('asker'),
      stranger: this.addUser('stranger'),
      otherBot: this.addUser('otherbot', true),
    };
    this.team = options.team?.map((name) => this.people[name]) ?? null;
    this.invited = options.invited?.map((name) => this.people[name]) ?? [];
    this.token = options.token ?? `${Buffer.from(this.bot.id).toString('base64url')}.fake.token`;
    this.guild = this.addGuild('Community');
    this.general = this.addChannel({ type: 0, guildId: this.guild.id, name: 'general' });
  }

  /** A new user; a bot when told so. */
  addUser(username: string, bot = false): User {
    const user: User = {
      id: this.newId(),
      username,
      discriminator: '0',
      global_name: bot ? null : username,
      avatar: null,
      public_flags: 0,
      flags: 0,
      primary_guild: null,
      ...(bot ? { bot } : {}),
    };
    this.users.set(user.id, user);
    return user;
  }

  /** A new guild; its everyone role has the guild's id, as on Discord. */
  addGuild(name: string, hasBot = true): Guild {
    const id = this.newId();
    const roles = [
      { id, name: '@everyone', mentionable: false },
      { id: this.newId(), name: 'helpers', mentionable: true },
      { id: this.newId(), name: 'Dalil', mentionable: true, botId: this.bot.id },
    ];
    const guild = { id, name, ownerId: this.people.owner.id, locale: 'en-US', roles, hasBot };
    this.guilds.set(id, guild);
    return guild;
  }

  /** A new channel, with a new id unless it has one. */
  addChannel(channel: Omit<Channel, 'id'> & { id?: string }): Channel {
    const added = { ...channel, id: channel.id ?? this.newId() };
    this.channels.set(added.id, added);
    if (added.guildId !== undefined)
      this.#channelsByGuild.set(added.guildId, [...this.channelsIn(added.guildId), added]);
    return added;
  }

  /** The channels of a guild, threads included. */
  channelsIn(guildId: string): readonly Channel[] {
    return this.#channelsByGuild.get(guildId) ?? [];
  }

  /** The channel of direct messages with a person, opened when there is none. */
  dmWith(user: User): Channel {
    const open = [...this.channels.values()].find((c) => c.type === 1 && c.recipients?.[0]?.id === user.id);
    return open ?? this.addChannel({ type: 1, recipients: [user] });
  }

  /** The commands that Discord has in a scope: `global` or a guild's id. */
  commandsIn(scope: string): Command[] {
    return this.commands.get(scope) ?? [];
  }

  /** The messages of a channel, oldest first. */
  messagesIn(channel: Channel): Message[] {
    return [...this.messages.values()].filter((message) => message.channel_id === channel.id);
  }

  /** The application, as `/oauth2/applications/@me` shows it. */
  application(): Json {
    const owner = this.people.owner;
    return {
      id: this.bot.id,
      name: 'Dalil',
      icon: null,
      description: '',
      type: null,
      flags_new: '0',
      explicit_content_filter: 0,
      eligible_oauth2_scopes: [],
      approximate_user_authorization_count: 0,
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      approximate_guild_count: this.guilds.size,
      approximate_user_install_count: 0,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      owner: this.team ? { ...owner, id: this.newId(), username: `team${this.bot.id}` } : owner,
      team: this.team && this.#teamObject(this.team),
      integration_types_config: { 0: {}, 1: {} },
    };
  }

  #teamObject(members: User[]): Json {
    const member = (user: User, state: number): Json => {
      return { user, team_id: this.bot.id, membership_state: state, role: 'developer', permissions: ['*'] };
    };
    return {
      id: this.newId(),
      name: 'The team',
      icon: null,
      owner_user_id: members[0]?.id,
      members: [...this.invited.map((user) => member(user, 1)), ...members.map((user) => member(user, 2))],
    };
  }
}
