import rooms from './rooms.json' with { type: 'json' };

/** A folder or file of the product, what it holds, and what it may import of ours and of other packages. */
export interface Room {
  /** From the top of the project; the longest one that a file is in counts. */
  readonly room: string;
  readonly holds: string;
  /** Rooms, each with all that is in it; its own files are always allowed. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** The only file through which others may enter. */
  readonly door?: string;
}

/** Every room, in the order of the page that shows them. */
export const ROOMS: readonly Room[] = rooms;

/** The room that a file is in. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.filter(({ room }) => isIn(file, room)).sort((a, b) => b.room.length - a.room.length)[0];
}

/** Whether a file is a room or in it. */
export function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

/** Between these marks `docs/design.md` shows the table. */
export const MARKS = { begin: '<!-- rooms -->', end: '<!-- /rooms -->' };

/** The table as the page shows it. */
export function tableInMarkdown(): string {
  const rows = ROOMS.map(({ room, holds, imports, packages, door }) => {
    const entrance = door ? ` Entered by \`${door.split('/').at(-1)}\` alone.` : '';
    const allowed = imports.map((each) => `\`${short(each)}\``).join(', ');
    const others = packages.map((name) => (name === 'node:' ? 'Node' : name)).join(', ');
    return `| \`${short(room)}\` | ${holds}${entrance} | ${allowed || '-'} | ${others || '-'} |`;
  });
  return ['| room | holds | may import | packages |', '|---|---|---|---|', ...rows].join('\n');
}

function short(room: string): string {
  return room.replace(/^src\//, '');
}
