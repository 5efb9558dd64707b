import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand, OptionDeclaration } from '../../command.ts';
import { localisations } from './locales.ts';

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

/** No permission at all: only administrators, until a server says otherwise. */
const ADMINISTRATORS_ONLY = '0';

/** Declares a command to Discord; where it may be used is said for global commands only. */
export function declare(command: AnyCommand, scope: 'global' | 'guild'): DeclarationBody {
  const everywhere = {
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    options: Object.values(command.options).map(declareOption),
    default_member_permissions: command.access === 'administrators' ? ADMINISTRATORS_ONLY : null,
    ...(scope === 'global' ? everywhere : {}),
  };
}

function declareOption(option: OptionDeclaration): OptionBody {
  return {
    type: OPTION_TYPES[option.type],
    ...named(option),
    required: option.required,
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
  } as OptionBody;
}

function named({ name, description }: Pick<OptionDeclaration, 'name' | 'description'>) {
  return {
    name: name.en,
    name_localizations: localisations(name),
    description: description.en,
    description_localizations: localisations(description),
  };
}

/** A declaration with its Arabic localisations taken out, at every level. */
export function withoutArabic(body: DeclarationBody): DeclarationBody {
  const text = JSON.stringify(body, (key, value: unknown) => {
    if (!key.endsWith('_localizations')) return value;
    const { ar: _arabic, ...others } = value as Record<string, string>;
    return others;
  });
  return JSON.parse(text) as DeclarationBody;
}
