import {
  ancestorsOf,
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  isElement,
} from '../dom.ts';
import { DOUBTFUL, FOREIGN, namedFor } from './concepts.ts';
import data from './data/names.json' with { type: 'json' };
import { massesOf } from './mass.ts';

const PRUNABLE = new Set(data.prunable);
const isForeign = namedFor(FOREIGN);
const isDoubtful = namedFor(DOUBTFUL);
/** Shares of a page's unlinked letters: a part with more is the article itself, whatever its name. */
const MOST = { foreign: 0.7, doubtful: 0.25 };
/** A page of which less is left was misunderstood. */
const LEAST_LEFT = { share: 1 / 8, letters: 200 };

/** Takes out of a page what its names say is no article, so that a reader is not led astray by it. */
export function pruneForeign(document: DomDocument): void {
  const body = document.querySelector('body');
  if (!body) return;
  const masses = massesOf(body);
  const proper = (node: DomNode) => masses.get(node)?.proper ?? 0;
  const all = proper(body);
  const core = holdersOfCore(document);
  const doomed = outermost(body, (element) => {
    if (!PRUNABLE.has(element.localName) || core.has(element)) return false;
    const share = proper(element) / Math.max(1, all);
    return isForeign(element) ? share < MOST.foreign : share < MOST.doubtful && isDoubtful(element);
  });
  const left = all - doomed.reduce((sum, element) => sum + proper(element), 0);
  if (left < Math.max(LEAST_LEFT.letters, all * LEAST_LEFT.share)) return;
  for (const element of doomed) element.remove();
}

/** What holds the heading or the marked text of an article, whatever it is called. */
function holdersOfCore(document: DomDocument): ReadonlySet<DomNode> {
  const holders = new Set<DomNode>();
  for (const core of document.querySelectorAll('h1, [itemprop~="articleBody"]')) {
    holders.add(core);
    for (const holder of ancestorsOf(core)) {
      if (holders.has(holder)) break;
      holders.add(holder);
    }
  }
  return holders;
}

function outermost(element: DomElement, isMeant: (element: DomElement) => boolean): DomElement[] {
  const found: DomElement[] = [];
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    if (isMeant(child)) found.push(child);
    else for (const inner of outermost(child, isMeant)) found.push(inner);
  }
  return found;
}
