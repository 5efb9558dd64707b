import { Parser } from 'htmlparser2';
import { withoutEnd } from '../../../text/unicode/without-end.ts';
import data from '../../data/feeds.json' with { type: 'json' };
import { ImportFailure } from '../../failure.ts';

/** An element of an XML document, as far as feeds and sitemaps are read. */
export interface XmlElement {
  /** Without its prefix, in lower case. */
  readonly name: string;
  /** `own` for the names of RSS and sitemaps, `atom`, `dc`, or what else its namespace or undeclared prefix says. */
  readonly family: string;
  /** Names in lower case, with their prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The `xml:base` of the elements around it and of itself, outermost first, as written. */
  readonly bases: readonly string[];
  readonly parent?: XmlElement;
  /** What stands directly in it, as far as the document has been read. */
  text: string;
}

/** What is told of elements, in the order of the document. */
export interface XmlVisitor {
  open?(element: XmlElement): void;
  /** Not told of elements that the document breaks off in. */
  close?(element: XmlElement): void;
}

/** Feeds are flat; deeper than this there is unescaped markup, which nobody reads here. */
const DEEPEST = 100;
/** Each level costs the parser more than the one before. */
const TOO_DEEP = 1_000;
const FAMILIES = new Map(
  Object.entries(data.namespaces).flatMap(([family, uris]) => uris.map((uri) => [uri, family] as const)),
);

/**
 * Walks through an XML document, forgiving what real feeds get wrong: lone ampersands, entities that nobody declared,
 * elements that are not closed. Entities that the document declares itself are not expanded.
 * @throws ImportFailure `nested-too-deeply`
 * @returns whether the document breaks off: elements are still open at its end
 */
export function walkXml(xml: string, visitor: XmlVisitor): { cut: boolean } {
  let top: XmlElement | undefined;
  let depth = 0;
  let ended = false;
  let cut = false;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (++depth > TOO_DEEP) throw new ImportFailure('nested-too-deeply');
        if (depth > DEEPEST) return;
        top = elementOf(tag, attributes, top);
        visitor.open?.(top);
      },
      ontext: (text) => {
        if (top && depth <= DEEPEST) top.text += text;
      },
      onclosetag: () => {
        if (depth-- > DEEPEST || !top) return;
        if (ended) cut = true;
        else visitor.close?.(top);
        top = top.parent;
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  ended = true;
  parser.end();
  return { cut };
}

function elementOf(tag: string, attributes: Record<string, string>, parent?: XmlElement): XmlElement {
  const [, prefix = '', name = tag] = /^([^:]*):(.*)$/.exec(tag) ?? [];
  const base = attributes['xml:base'];
  const outer = parent?.bases ?? [];
  const bases = base === undefined ? outer : [...outer, base];
  return { name, family: familyOf(prefix, attributes, parent), attributes, bases, parent, text: '' };
}

function familyOf(prefix: string, attributes: Readonly<Record<string, string>>, parent?: XmlElement): string {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  let uri = attributes[declaration];
  for (let at = parent; at && uri === undefined; at = at.parent) uri = at.attributes[declaration];
  if (uri === undefined) return prefix || 'own';
  const name = uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:');
  const plain = withoutEnd(name, /[/#]/);
  // A default namespace that nobody knows is a mistake, or the feed's own.
  return FAMILIES.get(plain) ?? (prefix === '' ? 'own' : plain);
}
