import path from 'node:path';
import files from './data/files.json' with { type: 'json' };

/** The folder in which files found damaged at a moment are kept, below the one that they were in. */
export function damagedFolder(folder: string, now: Date): string {
  return path.join(folder, `${files.damaged}${now.toISOString().replaceAll(':', '-')}`);
}

/** When a folder was made, in milliseconds since 1970, by its name; undefined where it holds nothing damaged. */
export function damagedAt(name: string): number | undefined {
  if (!name.startsWith(files.damaged)) return undefined;
  const [day, time = ''] = name.slice(files.damaged.length).split('T');
  const at = Date.parse(`${day}T${time.replaceAll('-', ':')}`);
  return Number.isNaN(at) ? undefined : at;
}
