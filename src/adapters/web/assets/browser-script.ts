import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A script for browsers, with all that it imports in one file: as it was built, else made now from its source in `browser/`.
 * @param name without its ending
 */
export async function browserScript(name: string): Promise<string> {
  const built = new URL(`./built/${name}.js`, import.meta.url);
  if (existsSync(built)) return readFileSync(built, 'utf8');
  return bundle(name);
}

/** Bundles a script for browsers from its source. */
export async function bundle(name: string): Promise<string> {
  // Loaded only when needed: a built program has its scripts already.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
