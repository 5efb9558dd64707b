import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Json, Message } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';
import notices from '../data/notices.json' with { type: 'json' };
import type { Outcome } from './asked.ts';

const LANGUAGES = ['ar', 'vi', 'en'];
const PLACEHOLDER = /\{/u;

/**
 * Tells what a reply says by its words, in the product's own messages.
 * @param product its folder
 */
export function outcomeReader(product: string): (body: Json) => Outcome {
  const known = LANGUAGES.flatMap((language) => noticesIn(product, language));
  return (body) => {
    const said = words(body as Message);
    return known.find(({ text }) => said.includes(text))?.outcome ?? 'answered';
  };
}

/** Each notice up to its first placeholder. */
function noticesIn(product: string, language: string): { outcome: Outcome; text: string }[] {
  const file = path.join(product, 'src', 'reply', 'messages', `${language}.json`);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(notices).flatMap(([outcome, keys]) =>
    keys
      .filter((key) => key in messages)
      .map((key) => ({ outcome: outcome as Outcome, text: messages[key]!.split(PLACEHOLDER)[0]!.trim() })),
  );
}
