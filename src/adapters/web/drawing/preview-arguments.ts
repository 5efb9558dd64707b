import { HELP_OPTION, parseCommandLine, usageError } from '../../../command-line.ts';
import type { Theme } from './static-page.ts';

/** How the preview is called, for people. */
export const PREVIEW_USAGE =
  'Usage: npx tsx src/bin/preview.ts [--question TEXT]… [--private] [--style components|text] [--theme dark|light] [--seeds DIR] [--out FILE.html]';

const DEFAULT_QUESTIONS = ['كم عدد الأحياء في المدينة الآن؟'];

const OPTIONS = {
  question: { type: 'string', multiple: true },
  private: { type: 'boolean', default: false },
  style: { type: 'string', default: 'components' },
  theme: { type: 'string', default: 'dark' },
  seeds: { type: 'string' },
  out: { type: 'string' },
  help: HELP_OPTION,
} as const;

/** The arguments of the preview. */
export interface PreviewArguments {
  readonly questions: readonly string[];
  readonly isPrivate: boolean;
  readonly style: 'components' | 'text';
  readonly theme: Theme;
  readonly seeds?: string;
  /** The file to write; standard output when absent. */
  readonly out?: string;
}

/**
 * Parses the arguments of the preview.
 * @returns undefined when only its usage is asked for
 * @throws DalilError `usage`
 */
export function parsePreviewArguments(args: readonly string[]): PreviewArguments | undefined {
  const { values } = parseCommandLine({ args, options: OPTIONS }, PREVIEW_USAGE);
  const {
    question: questions = DEFAULT_QUESTIONS,
    private: isPrivate,
    style,
    theme,
    seeds,
    out,
    help,
  } = values;
  if (help) return undefined;
  if (style !== 'components' && style !== 'text')
    throw usageError('--style takes components or text.', PREVIEW_USAGE);
  if (theme !== 'dark' && theme !== 'light') throw usageError('--theme takes dark or light.', PREVIEW_USAGE);
  return { questions, isPrivate, style, theme, seeds, out };
}
