type Values = Readonly<Record<string, string | boolean>>;

/** What stands in the composer, as far as it was written. */
export interface Draft {
  /** A message. */
  readonly text: string;
  /** The question of the answer to which it replies. */
  readonly replying?: string;
  /** In place of a message, a command by its English name. */
  readonly command?: string;
  /** Values of the command's options by their names; what is none yet, as it was typed. */
  readonly values?: Values;
}

/** Whether anything was written. */
export function isBlank({ text, command }: Draft): boolean {
  return text === '' && command === undefined;
}
