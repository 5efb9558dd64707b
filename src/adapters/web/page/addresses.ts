import type { SentenceReference } from '../../../answer/reference.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';

/** Where a quotation is shown in its article. */
export function citationAddress(reference: SentenceReference, language: InterfaceLanguage): string {
  const { article, start, fingerprint } = reference;
  return `/citation?${new URLSearchParams({ article, start: String(start), fingerprint, lang: language })}`;
}

/** Where an article is shown by its first sentence. */
export function articleAddress(article: string, language: InterfaceLanguage): string {
  return `/citation?${new URLSearchParams({ article, lang: language })}`;
}

/** Where it is explained why a question was answered as it was. */
export function whyAddress(question: string, language: InterfaceLanguage): string {
  return `/why?${new URLSearchParams({ question, lang: language })}`;
}

/** Where all that was read is listed. */
export function corpusAddress(language: InterfaceLanguage): string {
  return `/corpus?${new URLSearchParams({ lang: language })}`;
}

/** The permanent link of a question on the page for readers. */
export function questionAddress(question: string, language?: InterfaceLanguage): string {
  return `/?${new URLSearchParams({ q: question, ...(language ? { lang: language } : {}) })}`;
}
