import type { AnyCommand } from '../src/contract/command.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { feeds } from './feeds.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { reload } from './reload.ts';
import { settings } from './settings.ts';

/** The only registry of commands: dispatch and registration both read it. */
export const commands: readonly AnyCommand[] = [ask, articles, help, language, settings, reload, feeds];
