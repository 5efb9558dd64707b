/** A JSON object as it travels over the wire. */
export type Json = { [key: string]: unknown };

/** A Discord user, as the REST API shows one to a bot. */
export interface User {
  id: string;
  username: string;
  discriminator: string;
  global_name: string | null;
  avatar: string | null;
  public_flags: number;
  flags: number;
  primary_guild: null;
  bot?: boolean;
}

/** A role of a guild; only the parts that decide mentions. */
export interface Role {
  id: string;
  name: string;
  mentionable: boolean;
  /** The bot that Discord made the role for. */
  botId?: string;
}

/** A guild (server) with what a bot needs of it. */
export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  roles: Role[];
  /** Whether the bot is installed in it: user-installed commands also run where it is not. */
  hasBot: boolean;
  /** Its own emojis, as the API shows them. */
  emojis?: Json[];
}

/** A channel: 0 guild text, 1 direct messages, 3 group, 11 public thread, 15 forum. */
export interface Channel {
  id: string;
  type: number;
  guildId?: string;
  name?: string;
  parentId?: string;
  recipients?: User[];
  topic?: string;
  /** Permission overwrites, as the API shows them. */
  overwrites?: Json[];
}

/** A message, with the fields that discord.js reads. */
export interface Message extends Json {
  id: string;
  channel_id: string;
  author: User;
  content: string;
  components: Json[];
  embeds: Json[];
  flags: number;
  mentions: User[];
  mention_roles: string[];
  mention_everyone: boolean;
  timestamp: string;
  edited_timestamp: string | null;
}

/** A command as Discord keeps it. */
export interface Command extends Json {
  id: string;
  name: string;
  type: number;
  version: string;
  options?: Json[];
}

/** Where and by whom an interaction is started or a message written. */
export interface Place {
  user?: User;
  channel?: Channel;
  /** The person's own Discord locale, for instance `vi`. */
  locale?: string;
  /** The member's permission bits; 0x8 is administrator. */
  permissions?: bigint;
  /** Run as a user-installed application in a server without the bot. */
  userInstall?: boolean;
}
