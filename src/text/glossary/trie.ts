import { isArabic } from '../language/arabic.ts';
import type { InterfaceLanguage } from '../language/detect.ts';
import { withoutMarks } from '../unicode/fold.ts';
import { memoize } from '../unicode/memoize.ts';
import { tokenize } from '../unicode/tokenize.ts';
import type { Glossary } from './schema.ts';

/** The key under which a folded word of a language is compared, usually its stem. */
export type WordKey = (form: string, language: InterfaceLanguage) => string;

/** A concept that ends at a node of the trie. */
export interface TrieEnd {
  readonly concept: string;
  /** The term's folded words as written, for telling it from others with the same stems. */
  readonly surface: string;
  readonly loose: boolean;
}

/** A place in the terms of one language, reached by the keys of the words so far. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** The same steps by their keys without tone marks, several where tone marks tell them apart. */
  readonly toneless: Map<string, TrieNode[]>;
  readonly ends: TrieEnd[];
}

/** A way to look a word up: its key, and what it would have to be to count as the very word of a term. */
export interface Lookup {
  readonly surface: string;
  readonly key: string;
  /** Whether a term may begin with it. */
  readonly begins: boolean;
}

/** What the matching asks of a folded word. */
export interface GlossaryWord {
  readonly arabic: boolean;
  readonly latin: boolean;
  /** Has no tone marks, as Vietnamese typed on a plain keyboard has none. */
  readonly toneless: boolean;
  /** The ways to look it up in the terms of a language of its script that can lead anywhere. */
  readonly lookups: (language: InterfaceLanguage) => readonly Lookup[];
}

/** A glossary made ready for matching. */
export interface CompiledGlossary {
  readonly roots: Readonly<Record<InterfaceLanguage, TrieNode>>;
  readonly wordOf: (form: string) => GlossaryWord;
}

const newNode = (): TrieNode => ({ next: new Map(), toneless: new Map(), ends: [] });

function child(node: TrieNode, key: string): TrieNode {
  const known = node.next.get(key);
  if (known) return known;
  const added = newNode();
  node.next.set(key, added);
  const toneless = withoutMarks(key);
  if (toneless !== key) node.toneless.set(toneless, [...(node.toneless.get(toneless) ?? []), added]);
  return added;
}

function addTerm(root: TrieNode, keys: readonly string[], end: TrieEnd): void {
  const node = keys.reduce(child, root);
  const same = ({ concept, surface }: TrieEnd): boolean => concept === end.concept && surface === end.surface;
  if (!node.ends.some(same)) node.ends.push(end);
}

/** The folded form without an Arabic article or an English plural ending: what counts as the same word. */
export function surfaceOf(form: string, language: InterfaceLanguage): string {
  if (language === 'ar') return form.replace(/^ال(?=..)/, '');
  return language === 'en' ? form.replace(/(?<=..)ies$/, 'y').replace(/(?<=..[^s])s$/, '') : form;
}

/**
 * The form as it is, without proclitics, and without the alef of the accusative. `لل` may hide an article (`للمدينة`)
 * or begin the word itself (`للجنة`).
 */
function arabicForms(form: string): string[] {
  const joined = form.replace(/^[وف](?=.{3})/, '');
  const single = joined.replace(/^[بكل](?=.{3})/, '');
  const forms = [form, joined, single, joined.replace(/^لل(?=..)/, 'ال')];
  return [...new Set([...forms, ...forms.map((each) => each.replace(/(?<=...)ا$/, ''))])];
}

function lookupsOf(form: string, language: InterfaceLanguage, key: WordKey, terms: CompiledTerms): Lookup[] {
  const { root, keys } = terms;
  const lookups: Lookup[] = [];
  for (const each of language === 'ar' ? arabicForms(form) : [form]) {
    const own = key(each, language);
    if (!keys.has(own)) continue;
    const surface = surfaceOf(each, language);
    if (lookups.some((other) => other.surface === surface && other.key === own)) continue;
    lookups.push({ surface, key: own, begins: root.next.has(own) || root.toneless.has(own) });
  }
  return lookups;
}

interface CompiledTerms {
  readonly root: TrieNode;
  /** Every key of every term, with and without tone marks: other words need no second look. */
  readonly keys: ReadonlySet<string>;
}

function compileLanguage(glossary: Glossary, language: InterfaceLanguage, key: WordKey): CompiledTerms {
  const root = newNode();
  const all = new Set<string>();
  for (const { id, terms } of glossary) {
    for (const { text, loose } of terms[language]) {
      const forms = tokenize(text).map(({ form }) => form);
      const keys = forms.map((form) => key(form, language));
      for (const each of keys) all.add(each).add(withoutMarks(each));
      const surface = forms.map((form) => surfaceOf(form, language)).join(' ');
      if (keys.length > 0) addTerm(root, keys, { concept: id, surface, loose });
    }
  }
  return { root, keys: all };
}

const NONE: readonly Lookup[] = [];

/** Builds a trie of word keys for each language, once for many matches. */
export function compileGlossary(glossary: Glossary, key: WordKey): CompiledGlossary {
  const [ar, vi, en] = (['ar', 'vi', 'en'] as const).map((each) => compileLanguage(glossary, each, key));
  const terms = { ar: ar!, vi: vi!, en: en! };
  const wordOf = (form: string): GlossaryWord => {
    const arabic = isArabic(form);
    const known: Partial<Record<InterfaceLanguage, readonly Lookup[]>> = {};
    const lookups = (language: InterfaceLanguage) => {
      if (arabic !== (language === 'ar')) return NONE;
      known[language] ??= lookupsOf(form, language, key, terms[language]);
      return known[language];
    };
    const latin = /^\p{Script=Latin}/u.test(form);
    return { arabic, latin, toneless: withoutMarks(form) === form, lookups };
  };
  return {
    roots: { ar: terms.ar.root, vi: terms.vi.root, en: terms.en.root },
    wordOf: memoize(wordOf),
  };
}
