import { childrenOf, type DomNode, isElement, isText } from '../dom.ts';
import { holdsNoText } from '../paragraphs.ts';

/** How many letters a part of a page holds, and how many of them outside of links. */
export interface Mass {
  readonly letters: number;
  readonly proper: number;
}

const NOTHING: Mass = { letters: 0, proper: 0 };

/** The masses of all elements of a page that are read. */
export function massesOf(root: DomNode): Map<DomNode, Mass> {
  const masses = new Map<DomNode, Mass>();
  const weigh = (node: DomNode, inLink: boolean): Mass => {
    if (isText(node)) {
      const letters = (node.textContent ?? '').replace(/\s+/gu, '').length;
      return { letters, proper: inLink ? 0 : letters };
    }
    if (isElement(node) && holdsNoText(node)) return NOTHING;
    const linked = inLink || (isElement(node) && node.localName === 'a');
    let [letters, proper] = [0, 0];
    for (const child of childrenOf(node)) {
      const mass = weigh(child, linked);
      letters += mass.letters;
      proper += mass.proper;
    }
    const mass = { letters, proper };
    masses.set(node, mass);
    return mass;
  };
  weigh(root, false);
  return masses;
}
