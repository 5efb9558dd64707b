import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandDeclaration, OptionDeclaration } from '../../../contract/declaration.ts';
import { localisations } from '../locales.ts';

/** A command as it is sent to Discord, as plain JSON: discord.js's builders refuse Arabic. */
export type DeclarationBody = Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, 'options'> & {
  options: OptionBody[];
};

type OptionBody = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const OPTION_TYPES = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
  channel: ApplicationCommandOptionType.Channel,
} as const;

/** Who sees a command until a server says otherwise; `0` is no permission at all, which only administrators have. */
const PERMISSIONS = {
  everyone: null,
  managers: String(PermissionFlagsBits.ManageGuild),
  administrators: '0',
} as const satisfies Record<CommandDeclaration['access'], string | null>;

/** Where a command is offered, and to whose installations: what concerns a server needs the bot to be there. */
const PLACES = {
  everyone: {
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  },
  managers: {
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  administrators: {
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
} as const satisfies Record<CommandDeclaration['access'], object>;

/** Channels in which messages are written; a forum stands for its posts. The API description takes no media channels. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const;

/** Declares a command to Discord; where it may be used is said for global commands only. */
export function declare(command: CommandDeclaration, scope: 'global' | 'guild'): DeclarationBody {
  const { contexts, integration_types } = PLACES[command.access];
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    options: Object.values(command.options).map(declareOption),
    default_member_permissions: PERMISSIONS[command.access],
    ...(scope === 'global' ? { contexts: [...contexts], integration_types: [...integration_types] } : {}),
  };
}

function declareOption(option: OptionDeclaration): OptionBody {
  return {
    type: OPTION_TYPES[option.type],
    ...named(option),
    required: option.required,
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
    ...(option.type === 'channel' ? { channel_types: [...CHANNEL_TYPES] } : {}),
    ...(option.choices ? { choices: option.choices.map(declareChoice) } : {}),
    ...(option.autocomplete ? { autocomplete: true } : {}),
  } as OptionBody;
}

function declareChoice({ value, name }: NonNullable<OptionDeclaration['choices']>[number]) {
  return { value, name: name.en, name_localizations: localisations(name) };
}

function named({ name, description }: Pick<OptionDeclaration, 'name' | 'description'>) {
  return {
    name: name.en,
    name_localizations: localisations(name),
    description: description.en,
    description_localizations: localisations(description),
  };
}

/** An entry in the menu of a message, as it is sent to Discord. */
export type MessageMenuBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Declares a command's entry in the menu of a message, where it has one; offered where the command itself is. */
export function declareMessageMenu(
  command: CommandDeclaration,
  scope: 'global' | 'guild',
): MessageMenuBody[] {
  if (!command.onMessage) return [];
  const { default_member_permissions, contexts, integration_types } = declare(command, scope);
  const { name } = command.onMessage;
  return [
    {
      type: ApplicationCommandType.Message,
      name: name.en,
      name_localizations: localisations(name),
      default_member_permissions,
      ...(contexts ? { contexts } : {}),
      ...(integration_types ? { integration_types } : {}),
    },
  ];
}

/** A declaration with its Arabic localisations taken out, at every level. */
export function withoutArabic<B extends object>(body: B): B {
  const text = JSON.stringify(body, (key, value: unknown) => {
    if (!key.endsWith('_localizations')) return value;
    const { ar: _arabic, ...others } = value as Record<string, string>;
    return others;
  });
  return JSON.parse(text) as B;
}
