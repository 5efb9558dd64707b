import type { LoadingProgress, OnProgress } from '../../loading/loader.ts';
import { showProgress } from '../../loading/progress.ts';
import { message } from '../../reply/messages.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { terminalLanguage } from './environment.ts';

/** Says in one line how many articles have been read or indexed. */
export function progressText({ stage, done, total }: LoadingProgress, language: InterfaceLanguage): string {
  return message(language, `loading-${stage}`, { done, total });
}

/** Shows on standard error how far loading is, in the person's language. */
export function showLoading(): OnProgress {
  const language = terminalLanguage(process.env);
  return showProgress(process.stderr, (progress) => progressText(progress, language));
}
