/** Longest time for which files that changed wait for others that are being written, in milliseconds. */
const LONGEST_WAIT_MS = 600_000;

/** Reloads for whoever changes the articles' files: once for many changes, and not in the middle of them. */
export interface QuietReloads {
  /** Files have changed: they are read again, now or as soon as nobody is writing any more. */
  changed(): void;
  /**
   * Somebody begins to write files.
   * @returns to be told once they have written them, and whether any changed
   */
  writing(): (changed: boolean) => void;
}

/**
 * @param reload reads the articles again; never rejects
 * @param now milliseconds
 */
export function quietReloads(reload: () => void, now: () => number): QuietReloads {
  let writers = 0;
  let changedAt: number | undefined;
  const settle = () => {
    if (changedAt === undefined || (writers > 0 && now() - changedAt < LONGEST_WAIT_MS)) return;
    changedAt = undefined;
    reload();
  };
  const changed = () => {
    changedAt ??= now();
    settle();
  };
  return {
    changed,
    writing: () => {
      writers++;
      return (hasChanged) => {
        writers--;
        if (hasChanged) changed();
        else settle();
      };
    },
  };
}
