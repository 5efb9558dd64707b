import { readFileSync } from 'node:fs';
import { type Component, componentsToHtml } from './components.ts';
import { escapeHtml, markdownToHtml } from './markdown.ts';

/** Discord's two looks. */
export type Theme = 'dark' | 'light';

/** The body of a message as it is sent to Discord. */
export interface MessageBody {
  readonly content?: string;
  readonly components?: readonly Component[];
}

/** Somebody asks, and the bot answers. */
export interface Exchange {
  readonly question: string;
  readonly answer: MessageBody;
  /** Only the asker sees the answer. */
  readonly isPrivate: boolean;
}

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

/** A page that looks like Discord's client with these exchanges in a channel. */
export function pageOf(exchanges: readonly Exchange[], theme: Theme): string {
  return [
    `<!doctype html><html lang="en" class="${theme}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Dalil</title>',
    `<style>${STYLE}</style><main>${exchanges.map(exchangeToHtml).join('')}</main></html>\n`,
  ].join('\n');
}

function exchangeToHtml({ question, answer, isPrivate }: Exchange): string {
  const { content, components } = answer;
  return [
    '<article>',
    `<div class="used"><span class="who">asker</span> used <span class="command">/ask</span> <bdi>${escapeHtml(question)}</bdi></div>`,
    '<div class="avatar" aria-hidden="true">د</div><div class="body">',
    '<div class="name">Dalil <span class="app">APP</span> <time>Today at 12:00</time></div>',
    content ? `<div class="text">${markdownToHtml(content)}</div>` : '',
    componentsToHtml(components),
    isPrivate ? '<div class="private">👁 Only you can see this · <a>Dismiss message</a></div>' : '',
    '</div></article>',
  ].join('');
}
