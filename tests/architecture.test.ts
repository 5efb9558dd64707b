import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import of ours, and of other packages; the longest matching room counts. */
const RULES: readonly { room: string; ours: readonly string[]; packages: readonly string[] }[] = [
  { room: 'commands/', ours: ['commands/', 'src/contract/', 'src/reply/', 'src/errors.ts'], packages: [] },
  { room: 'src/text/', ours: [], packages: ['zod'] },
  {
    room: 'src/corpus/',
    ours: ['src/text/', 'src/errors.ts'],
    packages: ['zod', 'yaml', 'chokidar', 'node:'],
  },
  {
    room: 'src/retrieval/persistence/',
    ours: ['src/retrieval/'],
    packages: ['node:crypto', 'node:os'],
  },
  { room: 'src/retrieval/', ours: ['src/text/', 'src/corpus/'], packages: ['minisearch'] },
  {
    room: 'src/answer/',
    ours: ['src/text/', 'src/retrieval/', 'src/corpus/'],
    packages: ['node:crypto', 'lru-cache'],
  },
  { room: 'src/contract/', ours: ['src/'], packages: [] },
  { room: 'src/reply/', ours: ['src/'], packages: ['intl-messageformat'] },
  { room: 'src/runtime/', ours: ['src/'], packages: ['node:timers'] },
  {
    room: 'src/suggest/',
    ours: ['src/text/', 'src/corpus/', 'src/answer/types.ts', 'src/contract/'],
    packages: ['node:timers'],
  },
  {
    room: 'src/preferences/',
    ours: ['src/errors.ts', 'src/text/'],
    packages: ['zod', 'classic-level'],
  },
  { room: 'src/eval/', ours: ['src/'], packages: ['zod', 'node:'] },
  {
    room: 'src/import/',
    ours: ['src/'],
    packages: [
      'zod',
      'yaml',
      'node:',
      'undici',
      'linkedom',
      '@mozilla/readability',
      'feedsmith',
      'p-limit',
      'robots-parser',
    ],
  },
  { room: 'src/check/', ours: ['src/'], packages: ['node:'] },
  { room: 'src/tools/', ours: ['src/'], packages: ['zod', 'node:'] },
  {
    room: 'src/adapters/discord/',
    ours: ['src/', 'commands/index.ts'],
    packages: ['discord.js', 'rate-limiter-flexible', 'node:'],
  },
  { room: 'src/adapters/terminal/', ours: ['src/'], packages: ['zod', 'node:'] },
  { room: 'src/preview/', ours: ['src/'], packages: ['node:'] },
  {
    room: 'src/loading/',
    ours: ['src/corpus/', 'src/retrieval/', 'src/config.ts', 'src/errors.ts', 'src/log.ts'],
    packages: ['node:'],
  },
  { room: 'src/bin/', ours: ['src/'], packages: ['node:'] },
  { room: 'src/app.ts', ours: ['src/', 'commands/'], packages: [] },
  { room: 'src/config.ts', ours: ['src/'], packages: ['zod', 'dotenv', 'node:'] },
  { room: 'src/command-line.ts', ours: ['src/errors.ts'], packages: ['node:util'] },
  { room: 'src/log.ts', ours: [], packages: ['pino'] },
  { room: 'src/errors.ts', ours: [], packages: ['node:crypto'] },
  { room: 'src/', ours: ['src/'], packages: [] },
];
/** Rooms that nobody above them may reach into, whatever else is allowed. */
const CLOSED = ['src/adapters/discord/', 'src/adapters/terminal/'];
/** What starts an adapter, or shows what one draws. */
const ENTRANCES = ['src/bin/start.ts', 'src/bin/ask.ts', 'src/bin/preview.ts'];

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.ts')),
);

function importsOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gm,
  );
  return [...statements].map(([, type, from, dynamic, bare]) => ({
    specifier: (from ?? dynamic ?? bare)!,
    typeOnly: Boolean(type),
  }));
}

function resolve(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

describe('the rooms', () => {
  it.each(files)('%s imports only what its room may', (file) => {
    const rule = RULES.find(({ room }) => file.startsWith(room))!;
    for (const { specifier } of importsOf(file)) {
      const target = resolve(file, specifier);
      const allowed = target
        ? target.startsWith(rule.room) || rule.ours.some((prefix) => target.startsWith(prefix))
        : rule.packages.some(
            (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
          );
      expect(allowed, `${file} imports ${specifier}`).toBe(true);
    }
  });

  it('keeps adapters apart: only the entry point and the preview of one import it', () => {
    for (const file of files) {
      for (const { specifier } of importsOf(file)) {
        const room = CLOSED.find((closed) => resolve(file, specifier)?.startsWith(closed));
        if (room && !file.startsWith(room)) expect(ENTRANCES).toContain(file);
      }
    }
  });

  it('has small rooms: no file over 250 lines', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
