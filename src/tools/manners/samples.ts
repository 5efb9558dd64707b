import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mannerOfPhrases } from '../../answer/manners/classify.ts';
import arPhrases from '../../answer/manners/data/ar.json' with { type: 'json' };
import common from '../../answer/manners/data/common.json' with { type: 'json' };
import enPhrases from '../../answer/manners/data/en.json' with { type: 'json' };
import viPhrases from '../../answer/manners/data/vi.json' with { type: 'json' };
import type { GuessedKind } from '../../answer/manners/guess/model.ts';
import { civicGlossary } from '../../text/glossary/match.ts';
import { withoutMarks } from '../../text/unicode/fold.ts';
import { hashString } from '../../text/unicode/hash.ts';
import ar from './data/ar.json' with { type: 'json' };
import arColloquial from './data/ar-colloquial.json' with { type: 'json' };
import arColloquialQuestions from './data/ar-colloquial-questions.json' with { type: 'json' };
import arQuestions from './data/ar-questions.json' with { type: 'json' };
import en from './data/en.json' with { type: 'json' };
import enColloquial from './data/en-colloquial.json' with { type: 'json' };
import enColloquialQuestions from './data/en-colloquial-questions.json' with { type: 'json' };
import enQuestions from './data/en-questions.json' with { type: 'json' };
import vi from './data/vi.json' with { type: 'json' };
import viColloquial from './data/vi-colloquial.json' with { type: 'json' };
import viColloquialQuestions from './data/vi-colloquial-questions.json' with { type: 'json' };
import viQuestions from './data/vi-questions.json' with { type: 'json' };
import { mistyped } from './mistyped.ts';
import { expandTemplate, type TemplateSlots } from './templates.ts';

/** A message, and what it is. */
export interface MannerSample {
  readonly text: string;
  readonly kind: GuessedKind;
  /** Samples of one group are alike: they are never in two folds. */
  readonly group: string;
  /** The folder of real questions that it is from. */
  readonly set?: string;
}

const FROM_TEMPLATE = 8;
/** Longer templates, with more to choose from. */
const FROM_COLLOQUIAL = 14;
const FROM_QUESTION = 14;
const FROM_PHRASE = 2;
/** Questions that look like small talk count several times. */
const REPEATED = [1, 2, 3];
/** Lines of a set of questions that ask nothing of the articles. */
const NOT_ASKED = new Set(['chit-chat', 'injection']);
const TESTS = 'tests/answer';

/** Messages and questions that were written for this: templates, phrases that Dalil knows, and the project's own test sets. */
export async function writtenSamples(): Promise<MannerSample[]> {
  const small = [ar, en, vi].flatMap(({ slots, messages }) =>
    Object.entries(messages).flatMap(([kind, templates]) =>
      templates.flatMap((each) =>
        expanded(each, slots as unknown as TemplateSlots, FROM_TEMPLATE, kind as GuessedKind),
      ),
    ),
  );
  const asked = [arQuestions, enQuestions, viQuestions].flatMap(({ slots, questions }) =>
    questions.flatMap((each) => expanded(each, slots as unknown as TemplateSlots, FROM_QUESTION, 'question')),
  );
  return [
    ...small,
    ...asked,
    ...colloquialSamples(),
    ...phraseSamples(),
    ...glossarySamples(),
    ...(await testSamples()),
  ].flatMap(withToneless);
}

/** The questions of the sets below a folder, which are real; those of Vietnamese also as they are typed without tone marks. */
export async function realQuestions(directory: string, sets: readonly string[]): Promise<MannerSample[]> {
  const read = sets.map(async (set) => {
    const lines = await linesOf<{ question: string; kind?: string }>(
      path.join(directory, set, 'questions.jsonl'),
    );
    return lines
      .filter(({ question, kind = '' }) => !NOT_ASKED.has(kind) && mannerOfPhrases(question) === undefined)
      .map(({ question }) => ({ text: question, kind: 'question' as const, group: set, set }))
      .flatMap(withToneless);
  });
  return (await Promise.all(read)).flat();
}

function expanded(template: string, slots: TemplateSlots, most: number, kind: GuessedKind): MannerSample[] {
  return expandTemplate(template, slots, most).map((text) => ({ text, kind, group: template }));
}

/** What people say in more words, or in fewer letters, than one would write down. */
function colloquialSamples(): MannerSample[] {
  const small = [arColloquial, enColloquial, viColloquial].flatMap(({ slots, messages }) =>
    Object.entries(messages).flatMap(([kind, templates]) =>
      templates.flatMap((each) =>
        expanded(each, slots as unknown as TemplateSlots, FROM_COLLOQUIAL, kind as GuessedKind),
      ),
    ),
  );
  const asked = [arColloquialQuestions, enColloquialQuestions, viColloquialQuestions].flatMap(
    ({ slots, questions }) =>
      questions.flatMap((each) =>
        expanded(each, slots as unknown as TemplateSlots, FROM_COLLOQUIAL, 'question'),
      ),
  );
  return [...small, ...asked].flatMap((sample) => [
    sample,
    ...mistyped(sample.text).map((text) => ({ ...sample, text })),
  ]);
}

function phraseSamples(): MannerSample[] {
  return [arPhrases, enPhrases, viPhrases, common].flatMap((data) => {
    const slots: TemplateSlots = { ...common.slots, ...data.slots };
    return Object.entries(data.manners).flatMap(([kind, patterns]) =>
      patterns
        .filter((pattern) => !/[*#]/u.test(pattern))
        .flatMap((pattern) =>
          expanded(pattern.replaceAll(/([^\s{}?]+)\?/gu, '($1)?'), slots, FROM_PHRASE, kind as GuessedKind),
        ),
    );
  });
}

function glossarySamples(): MannerSample[] {
  return civicGlossary.flatMap(({ terms }) =>
    Object.values(terms)
      .flat()
      .filter(({ text, loose }) => !loose && !mannerOfPhrases(text))
      .map(({ text }) => ({ text, kind: 'question' as const, group: text })),
  );
}

async function testSamples(): Promise<MannerSample[]> {
  const files = ['messages.jsonl', 'held-out.jsonl', 'held-out-second.jsonl'];
  const messages = await Promise.all(
    files.map((file) => linesOf<{ text: string; kind: GuessedKind }>(`${TESTS}/manners/${file}`)),
  );
  const traps = await linesOf<{ text: string }>(`${TESTS}/manners/traps.jsonl`);
  const dialogues = await linesOf<{ before: string; after: string }>(`${TESTS}/follow-up/dialogues.jsonl`);
  return [
    ...messages.flat().map(({ text, kind }) => ({ text, kind, group: text })),
    ...REPEATED.flatMap(() =>
      [...traps.map(({ text }) => text), ...dialogues.flatMap(({ before, after }) => [before, after])].map(
        (text) => ({ text, kind: 'question' as const, group: text }),
      ),
    ),
  ];
}

function withToneless(sample: MannerSample): MannerSample[] {
  const plain = withoutMarks(sample.text.normalize('NFC'));
  const isLatin = /[a-z]/iu.test(sample.text);
  return plain === sample.text || !isLatin || hashString(sample.text) % 2 === 0
    ? [sample]
    : [sample, { ...sample, text: plain }];
}

async function linesOf<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}
