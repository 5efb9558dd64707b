import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import failures from '../../src/import/data/failures.json' with { type: 'json' };
import { ImportFailure } from '../../src/import/failure.ts';

const sources = readdirSync('src/import', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/import/${name}`, 'utf8'))
  .join('\n');

describe('ImportFailure', () => {
  it('fills the places of its wording, and nothing that a value holds', () => {
    const { message } = new ImportFailure('unsupported-type', { type: 'a/{type}' });
    expect(message).toBe('it is of the type "a/{type}", not a web page, feed, text or PDF');
  });

  it.each(Object.entries(failures))('%s is given all that its wording names', (code, wording) => {
    const places = [...wording.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const thrown = [...sources.matchAll(new RegExp(`ImportFailure\\('${code}'(?:, \\{([^}]*)\\})?`, 'g'))];
    expect(thrown.length).toBeGreaterThan(0);
    for (const [, values = ''] of thrown) {
      const given = [...values.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name).sort();
      expect(given).toEqual(places);
    }
  });
});
