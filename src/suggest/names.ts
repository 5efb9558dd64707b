import { Catalogue } from '../catalogue/catalogue.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';
import { matchingTexts } from './match.ts';

/** A name with the language that it is in. */
interface Name {
  readonly text: string;
  readonly language: InterfaceLanguage;
}

/** Those of some names that go with what is typed. */
export type NameSuggester = (
  names: readonly string[],
  typed: string,
  language: InterfaceLanguage,
) => readonly string[];

/** Suggests names; what was made of them is kept until others come, since they stay the same while somebody types. */
export function createNameSuggester(): NameSuggester {
  let known: readonly string[] = [];
  let catalogue = new Catalogue<Name>();
  return (names, typed, language) => {
    if (!isSame(names, known)) [known, catalogue] = [[...names], catalogueOf(names)];
    const source = {
      catalogue,
      fields: ['title'] as const,
      textOf: ({ text }: Name) => text,
      languageOf: (name: Name) => name.language,
    };
    return matchingTexts(source, typed, language);
  };
}

function catalogueOf(names: readonly string[]): Catalogue<Name> {
  const catalogue = new Catalogue<Name>();
  for (const text of names) catalogue.add({ text, language: detectLanguage(text) }, { title: text });
  return catalogue;
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length === others.length && names.every((name, at) => name === others[at]);
}
