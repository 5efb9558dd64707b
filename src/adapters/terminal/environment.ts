import type { InterfaceLanguage } from '../../text/language/detect.ts';
import type { TerminalStyle } from './render-reply.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The person's language by the usual variables, English where it is none of the house's. */
export function terminalLanguage(environment: Environment): InterfaceLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = /^(ar|vi)\b|^(ar|vi)_/.exec(locale)?.[0].slice(0, 2);
  return language === 'ar' || language === 'vi' ? language : 'en';
}

/** Bold only where a terminal shows it, and never against NO_COLOR (https://no-color.org). */
export function terminalStyle(isTerminal: boolean, environment: Environment): TerminalStyle {
  return { bold: isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' };
}
