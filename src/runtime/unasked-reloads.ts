import { type Watch, watchArticles } from '../corpus/watch.ts';
import type { Log } from '../log.ts';
import type { Dispatch } from './dispatch.ts';

/** A running product, as far as reloading it goes. */
interface Reloadable {
  readonly dispatch: Dispatch;
  readonly log: Log;
}

/**
 * Reloads on `SIGHUP`, and whenever the files of a folder have changed. Nobody asked in person, so the outcome goes to the log,
 * a failure too.
 * @param watched the folder; undefined when none is watched
 */
export function reloadUnasked({ dispatch, log }: Reloadable, watched: string | undefined): Watch | undefined {
  const reload = () => void dispatch('reload', {}, { language: 'en', isAdministrator: true });
  process.on('SIGHUP', reload);
  if (watched === undefined) return undefined;
  return watchArticles(watched, reload, (error) =>
    log.error({ err: error }, 'the articles can no longer be watched'),
  );
}
