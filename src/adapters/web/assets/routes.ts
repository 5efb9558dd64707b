import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { WebEnv } from '../dependencies.ts';
import { browserScript } from './browser-script.ts';
import files from './data/files.json' with { type: 'json' };
import { kept } from './kept.ts';

/** A file that the pages are made of, made ready at its first request. */
interface Asset {
  readonly type: string;
  load(): Promise<string | Uint8Array<ArrayBuffer>>;
}

/** Every file that can be asked for, by name: nothing else on the machine can. */
const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ...files.scripts.map((name) => asset(`${name}.js`, 'text/javascript', () => browserScript(name))),
  ...files.styles.map((name) => asset(`${name}.css`, 'text/css', () => own(`../styles/${name}.css`))),
  ...files.images.map((name) => asset(`${name}.svg`, 'image/svg+xml', () => own(`../styles/${name}.svg`))),
  ...Object.entries(files.fonts).map(([name, file]) =>
    asset(`${name}.woff2`, 'font/woff2', async () =>
      Uint8Array.from(await readFile(fileURLToPath(import.meta.resolve(file)))),
    ),
  ),
]);

/** The pages' own scripts, styles, images and fonts. */
export function assetRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>().use(etag()).get('/:name', async (context) => {
    const wanted = ASSETS.get(context.req.param('name'));
    if (!wanted) return context.notFound();
    // Asked for again each time, and answered with "not modified" nearly always: an update is seen at once.
    const headers = { 'content-type': wanted.type, 'cache-control': 'no-cache' };
    return context.body(await wanted.load(), 200, headers);
  });
}

function asset(name: string, type: string, load: Asset['load']): [string, Asset] {
  return [name, { type: type.startsWith('font/') ? type : `${type}; charset=utf-8`, load: kept(load) }];
}

async function own(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}
