import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { bundle } from '../adapters/web/assets/browser-script.ts';
import files from '../adapters/web/assets/data/files.json' with { type: 'json' };
import { runProcess } from '../process.ts';

const BUILT = 'dist/src/adapters/web';

/** A part of `npm run build`: what the pages are made of besides compiled modules. */
async function main(): Promise<void> {
  mkdirSync(`${BUILT}/assets/built`, { recursive: true });
  for (const name of files.scripts) writeFileSync(`${BUILT}/assets/built/${name}.js`, await bundle(name));
  cpSync('src/adapters/web/styles', `${BUILT}/styles`, { recursive: true });
}

runProcess(main);
