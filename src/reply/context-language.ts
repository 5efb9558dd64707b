import type { Context } from '../contract/command.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';

/** The ids by which a platform knows a person and the server they are in. */
export type Whereabouts = Pick<Context, 'personId' | 'serverId'>;

/**
 * In what language the product speaks there where no question tells it: what the person chose, then what the server did, then the platform's.
 * @param platform the language that the platform reports for the person
 */
export function speaking(
  settings: PreferenceStore,
  whereabouts: Whereabouts,
  platform: InterfaceLanguage,
): Whereabouts & Pick<Context, 'language'> {
  const { personId, serverId } = whereabouts;
  const chosen = personId === undefined ? undefined : settings.person(personId).language;
  const serversLanguage = serverId === undefined ? undefined : settings.server(serverId).language;
  return {
    personId,
    serverId,
    language: chosen ?? serversLanguage ?? platform,
  };
}
