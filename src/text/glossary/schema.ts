import { z } from 'zod';
import type { InterfaceLanguage } from '../language/detect.ts';

/** A way of naming a concept; a loose one names other things as well. */
export interface GlossaryTerm {
  readonly text: string;
  readonly loose: boolean;
}

/** A concept of civic life with its terms by language. */
export interface Concept {
  readonly id: string;
  readonly terms: Readonly<Record<InterfaceLanguage, readonly GlossaryTerm[]>>;
}

/** A checked glossary; ids are unique. */
export type Glossary = readonly Concept[];

/** A glossary that cannot be used, with everything that is wrong with it in `problems`. */
export class GlossaryError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The glossary cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'GlossaryError';
    this.problems = problems;
  }
}

const LANGUAGES: readonly InterfaceLanguage[] = ['ar', 'vi', 'en'];

const terms = z
  .array(z.string().trim())
  .min(1, 'has no terms')
  .refine(
    (list) => list.every((term) => /[\p{L}\p{N}]/u.test(term)),
    'has an empty term: every term needs a letter or a digit',
  )
  .transform((list) =>
    list.map((term) => ({ text: term.replace(/^~\s*/, ''), loose: term.startsWith('~') })),
  );

const conceptSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    ar: terms.optional(),
    vi: terms.optional(),
    en: terms.optional(),
  })
  .refine((concept) => LANGUAGES.some((language) => concept[language]), 'has no terms in ar, vi or en');

const glossarySchema = z.strictObject({ concepts: z.array(conceptSchema) });

/** The path in the words of the file: the concept by its id where it has one. */
function place(raw: unknown, path: readonly PropertyKey[]): string {
  const [, index, ...rest] = path;
  const concepts = (raw as { concepts?: { id?: unknown }[] } | null)?.concepts;
  const id = typeof index === 'number' ? concepts?.[index]?.id : undefined;
  const concept = typeof id === 'string' ? `concept "${id}"` : `concept number ${Number(index) + 1}`;
  return typeof index === 'number'
    ? [concept, ...rest.map(String)].join(', ')
    : path.map(String).join('.') || 'file';
}

function repeatedIds(concepts: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  const repeated = concepts.filter(({ id }) => seen.has(id) || !seen.add(id));
  return repeated.map(({ id }) => `concept "${id}": the id is used twice`);
}

/**
 * Checks a glossary as read from JSON: `{ "concepts": [{ "id", "ar"?, "vi"?, "en"? }] }`, each language a list of terms, a `~` before a loose one.
 * @throws GlossaryError naming every problem and its concept
 */
export function parseGlossary(raw: unknown): Glossary {
  const parsed = glossarySchema.safeParse(raw);
  if (!parsed.success) {
    throw new GlossaryError(
      parsed.error.issues.map(({ path, message }) => `${place(raw, path)}: ${message}`),
    );
  }
  const problems = repeatedIds(parsed.data.concepts);
  if (problems.length > 0) throw new GlossaryError(problems);
  return parsed.data.concepts.map(({ id, ar = [], vi = [], en = [] }) => ({ id, terms: { ar, vi, en } }));
}

/** One glossary out of several, in order; terms of concepts with one id are united, a term's first form stays. */
export function mergeGlossaries(...glossaries: readonly Glossary[]): Glossary {
  const byId = new Map<string, Concept>();
  for (const concept of glossaries.flat()) byId.set(concept.id, unite(byId.get(concept.id), concept));
  return [...byId.values()];
}

function unite(known: Concept | undefined, added: Concept): Concept {
  if (!known) return added;
  const both = (language: InterfaceLanguage): GlossaryTerm[] => {
    const texts = new Set(known.terms[language].map(({ text }) => text));
    return [...known.terms[language], ...added.terms[language].filter(({ text }) => !texts.has(text))];
  };
  return { id: known.id, terms: { ar: both('ar'), vi: both('vi'), en: both('en') } };
}
