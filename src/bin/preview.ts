import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messagePayload } from '../adapters/discord/outbound/payload.ts';
import { type App, createApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { DalilError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Component } from '../preview/components.ts';
import { type Exchange, pageOf } from '../preview/page.ts';
import { runProcess } from '../process.ts';

const USAGE =
  'npx tsx src/bin/preview.ts [--question TEXT]… [--private] [--style components|text] [--theme dark|light] [--seeds DIR] [--out FILE.html]';

const DEFAULT_QUESTIONS = ['كم عدد الأحياء في المدينة الآن؟'];

const OPTIONS = {
  question: { type: 'string', multiple: true },
  private: { type: 'boolean', default: false },
  style: { type: 'string', default: 'components' },
  theme: { type: 'string', default: 'dark' },
  seeds: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Shows what people see on Discord: asks, draws the very message that would be sent, and writes the page. */
async function main(): Promise<void> {
  const { question = DEFAULT_QUESTIONS, private: isPrivate, style, theme, seeds, out } = parse();
  const config = loadConfig();
  const log = createLog(config.logLevel ?? 'warn');
  const app = await createApp({ ...config, seedsDir: seeds ?? config.seedsDir }, log);
  const exchanges: Exchange[] = [];
  for (const each of question) exchanges.push(await exchange(app, each, isPrivate, style));
  await app.close();
  const page = pageOf(exchanges, theme);
  if (out === undefined) process.stdout.write(page);
  else writeFileSync(out, page);
}

async function exchange(
  app: App,
  question: string,
  isPrivate: boolean,
  style: 'components' | 'text',
): Promise<Exchange> {
  const context = { language: 'en', isAdministrator: false } as const;
  const reply = await app.dispatch('ask', { question, private: isPrivate }, context);
  const { content, components } = messagePayload(reply, style);
  return { question, answer: { content, components: components as readonly Component[] }, isPrivate };
}

function parse() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const { style, theme } = values;
    if ((style === 'components' || style === 'text') && (theme === 'dark' || theme === 'light')) {
      return { ...values, style, theme } as const;
    }
  } catch {
    // An unknown option is answered like a wrong value: with the usage.
  }
  throw new DalilError('usage', `Usage: ${USAGE}`);
}

runProcess(main);
