import type { Log } from '../log.ts';
import type { PreferenceFindings } from './disk.ts';

/** What the log says of preferences that were not as they should be. */
export function preferenceNotes(log: Log): PreferenceFindings {
  return {
    damaged: ({ read, expected, copy }) =>
      log.warn(
        { read, expected, copy },
        `the settings files were damaged: ${read} of ${expected ?? 'an unknown number of'} entries could be read; the files as they were found are in "${copy}"`,
      ),
    unknown: (entries) => log.warn({ entries }, 'settings that this version does not know are passed over'),
  };
}
