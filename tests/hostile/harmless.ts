import { expect } from 'vitest';
import type { Article } from '../../src/corpus/types.ts';
import { readMarkdown } from '../adapters/discord/outbound/markdown.ts';
import { buttonsOf } from '../support/discord/controls.ts';
import { shownText } from '../support/discord/mentions.ts';
import type { Json } from '../support/discord/types.ts';

/** The parts of a message that people see. */
export type Drawn = { readonly content?: unknown; readonly components?: unknown };

/** What Dalil itself writes: escapes, bold, links and commands; the words on a link stay to be looked at. */
const OWN = /\\[^0-9A-Za-z\s]|(\*\*)|\[((?:\\.|[^\]\\])*)\]\(<https?:[^>]*>\)|<https?:[^>]*>|<\/[\w-]+:\d+>/g;
/** How its lines begin: small print and quotations. */
const OWN_PREFIX = /^(?:-# |> )/gm;
/** What Discord would take for markup, a mention, a link, an invite or a list. */
const ACTIVE = /[*_~`|<>@#[\]\\]|:\/\/|discord(?:app)?\.\w|^[^\S\n]*(?:[-+]|\d+\.)/im;

/** The markup in a message that is not Dalil's own; nothing where people's words and articles' are shown as they stand. */
export function activeMarkup(message: Drawn): string[] {
  return shownText(message)
    .replace(OWN_PREFIX, '')
    .replace(OWN, (_all, bold: string | undefined, label: string | undefined) =>
      bold ? '\u2022' : (label ?? '').replace(/\\./g, '\u2022') || '\u2022',
    )
    .split('\n')
    .filter((line) => ACTIVE.test(line));
}

/** Holds a message to what must be true of all: no markup but our own, and every quotation an exact one, with its link. */
export function expectHarmless(message: Drawn, articles: readonly Article[]): void {
  expect(activeMarkup(message)).toEqual([]);
  for (const { quotation, links } of quotationsIn(message)) {
    // Discord draws every line break as the same one.
    const source = articles.find(({ text }) =>
      text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').includes(quotation),
    );
    expect(source, `no article says ${JSON.stringify(quotation)}`).toBeDefined();
    expect(links.some((link) => link.startsWith(source!.url))).toBe(true);
  }
}

interface Quoted {
  /** As read, between Dalil's own marks. */
  readonly quotation: string;
  /** Links that stand with it. */
  readonly links: readonly string[];
}

/** What a message quotes, whichever style it is drawn in. */
function quotationsIn({ content, components }: Drawn): Quoted[] {
  const boxes = ((components ?? []) as Json[]).filter(({ type }) => type === 17);
  const boxed = boxes.flatMap((box) => {
    const shown = { components: [box] };
    const links = [...buttonsOf(shown).flatMap(({ url }) => url ?? []), ...linksIn(shownText(shown))];
    const texts = (box.components as Json[]).map(({ content: text }) => String(text ?? ''));
    return quotedIn(texts).map((quotation) => ({ quotation, links }));
  });
  const text = String(content ?? '');
  const groups = text.match(/(?:^> .*\n?)+/gm) ?? [];
  const lines = groups.flatMap((group) =>
    group
      .replace(/^> /gm, '')
      .trimEnd()
      .split(/\n\n(?=\*\*\d+\.\*\* )/),
  );
  return [...boxed, ...quotedIn(lines).map((quotation) => ({ quotation, links: linksIn(text) }))];
}

function quotedIn(texts: readonly string[]): string[] {
  return texts
    .filter((text) => /^\*\*\d+\.\*\* [“«]/.test(text))
    .map((text) =>
      readMarkdown(text)
        .replace(/^\d+\. [“«]/, '')
        .slice(0, -1),
    );
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/<(https?:[^>]*)>/g)].map(([, link = '']) => link);
}
