import { writeFileSync } from 'node:fs';
import { withCommandIds } from '../adapters/discord/outbound/markdown/command.ts';
import { messagePayload } from '../adapters/discord/outbound/payload.ts';
import { showLoading } from '../adapters/terminal/loading-progress.ts';
import type { Component } from '../adapters/web/drawing/components.ts';
import {
  PREVIEW_USAGE,
  type PreviewArguments,
  parsePreviewArguments,
} from '../adapters/web/drawing/preview-arguments.ts';
import { standInIds } from '../adapters/web/drawing/stand-ins.ts';
import { type Exchange, pageOf } from '../adapters/web/drawing/static-page.ts';
import type { App } from '../app.ts';
import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { logOf } from '../log-settings.ts';
import { withAppForOneRun } from '../one-run.ts';
import { runProcess } from '../process.ts';

/** Shows what people see on Discord: asks, draws the very message that would be sent, and writes the page. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parsePreviewArguments(argv);
  if (!args) return print(PREVIEW_USAGE);
  const { theme, seeds, out } = args;
  const config = loadConfig();
  const run = { config, log: logOf(config, 'warn'), seeds, shown: showLoading };
  const page = pageOf(await withAppForOneRun(run, (app) => askAll(app, args)), theme);
  if (out === undefined) process.stdout.write(page);
  else writeFileSync(out, page);
}

async function askAll(
  app: App,
  { questions, isPrivate, style }: PreviewArguments,
): Promise<readonly Exchange[]> {
  const ids = standInIds(app.services.commands);
  const exchanges: Exchange[] = [];
  for (const question of questions) {
    const context = { language: 'en', isAdministrator: false } as const;
    const reply = await app.dispatch('ask', { question, private: isPrivate }, context);
    const { content, components } = messagePayload(withCommandIds(reply, ids), style);
    const answer = { content, components: components as readonly Component[] };
    exchanges.push({ question, answer, isPrivate });
  }
  return exchanges;
}

runProcess(main);
