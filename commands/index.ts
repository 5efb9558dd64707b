import type { AnyCommand } from '../src/contract/command.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { feeds } from './feeds.ts';
import { forgetMe } from './forget-me.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { privacy } from './privacy.ts';
import { reload } from './reload.ts';
import { settings } from './settings.ts';
import { unanswered } from './unanswered.ts';

/** The only registry of commands: dispatch and registration both read it. */
export const commands: readonly AnyCommand[] = [
  ask,
  articles,
  help,
  language,
  privacy,
  forgetMe,
  settings,
  reload,
  feeds,
  unanswered,
];
