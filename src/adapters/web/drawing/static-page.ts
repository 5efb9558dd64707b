import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import { type Html, html } from './html.ts';
import { drawMessage, type MessageBody } from './message.ts';

/** Discord's two looks. */
export type Theme = 'dark' | 'light';

/** Somebody asks, and the bot answers. */
export interface Exchange {
  readonly question: string;
  readonly answer: MessageBody;
  /** Only the asker sees the answer. */
  readonly isPrivate: boolean;
}

const STYLE = ['theme', 'discord']
  .map((name) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** A page in one file that looks like Discord's client with these exchanges in a channel. */
export function pageOf(exchanges: readonly Exchange[], theme: Theme): string {
  const page = html`<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Dalil</title>
<style>${raw(STYLE)}</style><main>${exchanges.map(exchangeToHtml)}</main></html>
`;
  return page.toString();
}

function exchangeToHtml({ question, answer, isPrivate }: Exchange): Html {
  const answers = { command: 'ask', words: question };
  return drawMessage({ body: answer, answers, isPrivate, time: 'Today at 12:00' }, 'en');
}
