import type { Services } from '../contract/services.ts';
import { type Watch, watchArticles } from '../corpus/watch.ts';
import type { Log } from '../log.ts';
import type { Dispatch } from './dispatch.ts';
import { type QuietReloads, quietReloads } from './quiet-reloads.ts';

/** A running product, as far as reloading it goes. */
interface Reloadable {
  readonly dispatch: Dispatch;
  readonly services: Pick<Services, 'reload'>;
  readonly log: Log;
}

/** Reloads that nobody asked for in person. */
export interface UnaskedReloads extends Pick<QuietReloads, 'writing'> {
  close(): Promise<void>;
}

/**
 * Reloads on `SIGHUP`, whenever the files of a folder have changed, and when told that they have. Nobody asked in person, so the
 * outcome goes to the log, a failure too.
 * @param watched the folder; undefined when none is watched
 */
export function reloadUnasked(
  { dispatch, services, log }: Reloadable,
  watched: string | undefined,
): UnaskedReloads {
  const reload = () =>
    void services.reload().catch((error: unknown) => log.error({ err: error }, 'reloading failed'));
  const { changed, writing } = quietReloads(reload, Date.now);
  // A signal is as good as the command, which reads more than the articles.
  process.on('SIGHUP', () => void dispatch('reload', {}, { language: 'en', isAdministrator: true }));
  const watch: Watch | undefined =
    watched === undefined
      ? undefined
      : watchArticles(watched, changed, (error) =>
          log.error({ err: error }, 'the articles can no longer be watched'),
        );
  return { writing, close: async () => watch?.close() };
}
