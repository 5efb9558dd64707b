import type {
  CommandDeclaration,
  CommandInput,
  OptionDeclaration,
  OptionDeclarations,
} from './declaration.ts';
import type { Reply } from './reply.ts';
import type { Context, Services } from './services.ts';

type ValueOf<Option extends OptionDeclaration> = Option['type'] extends 'boolean' ? boolean : string;

/** What `run` receives, inferred from the declaration so that it is never written twice. */
export type InputOf<Options extends OptionDeclarations> = {
  readonly [Name in keyof Options]: Options[Name]['required'] extends true
    ? ValueOf<Options[Name]>
    : ValueOf<Options[Name]> | undefined;
};

interface Runs<Input> {
  run(input: Input, services: Services, context: Context): Promise<Reply> | Reply;
}

/** One command: how it is declared and what it does. The only place where either is written. */
export type Command<Options extends OptionDeclarations> = CommandDeclaration<Options, InputOf<Options>> &
  Runs<InputOf<Options>>;

/** A command whose options' types are known only at run time, as the registry holds it. */
export type AnyCommand = CommandDeclaration & Runs<CommandInput>;

/** Checks a command's declaration against its `run` and hides the options' types for the registry. */
export function defineCommand<const Options extends OptionDeclarations>(
  command: Command<Options>,
): AnyCommand {
  return command as unknown as AnyCommand;
}
