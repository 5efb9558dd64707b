import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import of a file: where it leads (a file of ours, from the top of the project) or the package it names. */
export type Import = { readonly file: string } | { readonly package: string };

/** The TypeScript files of the product, from the top of the project, with `/`. */
export const FILES: readonly string[] = ['src', 'commands'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.ts')),
);

const IMPORT =
  /^(?:import|export)\s+(?:type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gm;
const EXPORT =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** What a file imports, types and what it hands on included. */
export function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? '';
    return specifier.startsWith('.')
      ? { file: path.posix.join(path.posix.dirname(file), specifier) }
      : { package: specifier };
  });
}

/** The names that a file exports of its own. */
export function exportsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(EXPORT)].map(([, name = '']) => name);
}

/** Circles of imports, each from a file back to itself. */
export function importCycles(files: readonly string[]): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const begun = path.indexOf(file);
    if (begun >= 0) cycles.push([...path.slice(begun), file]);
    if (begun >= 0 || done.has(file)) return;
    for (const target of importsOf(file))
      if ('file' in target && target.file.endsWith('.ts')) visit(target.file, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}
