import type { Context, Services } from '../../../contract/services.ts';
import { preferredLanguage } from '../../../reply/reply-language.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import type { ChatPlace } from './protocol.ts';

/** Whoever sits at the machine may do everything. */
const SITTING_HERE = { personId: 'page', isAdministrator: true, isManager: true } as const;
const SERVER = 'playground';

/**
 * Who uses the page, and where.
 * @param locale the language of the page, as Discord would report that of its client
 */
export function contextIn(
  place: ChatPlace,
  locale: InterfaceLanguage,
  { preferences }: Pick<Services, 'preferences'>,
): Context {
  const here = { ...SITTING_HERE, serverId: place === 'channel' ? SERVER : undefined };
  return { ...here, language: preferredLanguage(preferences, here, locale) };
}
