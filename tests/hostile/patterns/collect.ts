import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';
import { FILES } from '../../architecture/source.ts';

/** A regular expression of the product. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Every regular expression that stands in the product's code, and those that its files make when they are loaded. What is made
 * within a function, of words that are data, is not among them.
 */
export async function allPatterns(): Promise<Pattern[]> {
  const literals: Pattern[] = [];
  const makers: string[] = [];
  for (const file of FILES) {
    const written = readFileSync(file, 'utf8');
    walk(parseAst(written, { lang: 'ts' }), (node) => {
      if (isLiteral(node)) literals.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    });
    if (written.includes('new RegExp(')) makers.push(file);
  }
  return [...literals, ...(await madeBy(makers))];
}

function isLiteral(node: object): node is { regex: { pattern: string; flags: string } } {
  return 'regex' in node && typeof node.regex === 'object';
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

/** The expressions that files make of strings while they are loaded, those of files that they import included. */
async function madeBy(files: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Plain = RegExp;
  for (const file of files) {
    const construct = (target: typeof RegExp, given: [string, string?]): RegExp => {
      const pattern = new target(...given);
      made.push({ file, source: pattern.source, flags: pattern.flags });
      return pattern;
    };
    globalThis.RegExp = new Proxy(Plain, { construct });
    await import(path.resolve(file)).finally(() => {
      globalThis.RegExp = Plain;
    });
  }
  return made;
}
