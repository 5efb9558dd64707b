import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { METRICS } from '../../src/metrics/meter.ts';

const OPERATIONS = 'docs/operations.md';
const pages = [OPERATIONS, 'SECURITY.md'].map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const operations = readFileSync(OPERATIONS, 'utf8');

/** What GitHub makes of a heading, to lead to it. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '');
  return kept.replaceAll(' ', '-');
}

describe.each(pages)('$file', ({ file, text }) => {
  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|deploy|docs|\.ci)\/[\w./-]+)`/g)].map(([, name]) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !existsSync(name!))).toEqual([]);
  });

  it('links to pages and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
    const dead = links.filter(([, target, anchor]) => {
      const page = target ? join(dirname(file), target) : file;
      if (!existsSync(page)) return true;
      const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
        anchorOf(title!),
      );
      return anchor !== undefined && !headings.includes(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });
});

describe('the page for operators', () => {
  it('says of every metric when to look closer', () => {
    const names = Object.values(METRICS).flatMap((metrics) => Object.keys(metrics));
    expect(names.filter((name) => !operations.includes(`\`${name}`))).toEqual([]);
  });

  it('knows every exit status', () => {
    for (const status of Object.values(EXIT))
      expect(operations).toMatch(new RegExp(`^\\| ${status} \\|`, 'm'));
  });
});
