import { type DomElement, isStyledAway } from '../../dom.ts';
import data from '../data/layout.json' with { type: 'json' };

const UNREAD = new Set(data.unread);
const FOREIGN_ELEMENTS = new Set(data.foreignElements);
const AROUND_ELEMENTS = new Set(data.aroundElements);
const BESIDE_ELEMENTS = new Set(data.besideElements);
const AROUND_ROLES = new Set(data.aroundRoles);
const BESIDE_ROLES = new Set(data.besideRoles);
const AROUND_TYPES = new RegExp(`/(?:${data.aroundTypes.join('|')})$`, 'i');
const AROUND_NAMES = wordsIn(data.aroundNames);
const BESIDE_NAMES = wordsIn(data.besideNames);
/** An article's own head and foot. */
const WITHIN_NAMES = wordsIn(data.withinNames);
const UNSEEN_NAMES = wordsIn(data.unseenNames);
const KICKER_NAMES = wordsIn(data.kickerNames);
/** Their names describe the page as a whole ("has-sidebar", "comments-open"). */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** Names given to elements, whole or between hyphens and underlines: `entry-date`, `post__date`. */
export function wordsIn(names: readonly string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${names.join('|')})(?:$|[\\s_-])`, 'i');
}

/** The names that a page gives an element, between spaces, camelCase taken apart. */
export function namesOf(element: DomElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** Whether nothing of an element is shown to readers. */
export function isUnread(element: DomElement, names: string): boolean {
  if (UNREAD.has(element.localName)) return true;
  if (WHOLE.has(element.localName)) return false;
  if (element.getAttribute('hidden') !== null || UNSEEN_NAMES.test(names)) return true;
  return isStyledAway(element);
}

/**
 * Where something stands: in the article, beside it (asides, which may hold its byline), in what calls itself something
 * else (comments, footers), or in what is never about the article as a whole (menus, pictures, quotations).
 */
export type Zone = 'article' | 'beside' | 'elsewhere' | 'foreign';

/** What an element calls itself: menus, comments, captions and the like are elsewhere. */
export function zoneOf(element: DomElement, names: string): Zone {
  const { localName } = element;
  if (FOREIGN_ELEMENTS.has(localName)) return 'foreign';
  if (WITHIN_NAMES.test(names)) return 'article';
  if (AROUND_ELEMENTS.has(localName)) return 'elsewhere';
  if (WHOLE.has(localName)) return 'article';
  const role = element.getAttribute('role') ?? '';
  const type = element.getAttribute('itemtype') ?? '';
  if (AROUND_ROLES.has(role) || AROUND_NAMES.test(names) || AROUND_TYPES.test(type)) return 'elsewhere';
  const beside = BESIDE_ELEMENTS.has(localName) || BESIDE_ROLES.has(role) || BESIDE_NAMES.test(names);
  return beside ? 'beside' : 'article';
}

/** Whether an element within a headline holds the line above it. */
export function isKicker(names: string): boolean {
  return KICKER_NAMES.test(names);
}
