import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

/** What a log writes of something. */
function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('debug', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it.each([
    'https://dalil:s3cret@search.example:9200',
    'cannot reach http://s3cret@search.example, nor https://dalil:s3cret@b.example:9200/x',
    '{"headers":{"authorization":"Basic ZGFsaWw6czNjcmV0"}}',
  ])('never shows the credentials in %j', (text) => {
    const error = new Error(text, { cause: new Error(text) });
    const lines = logged((log) => log.error({ err: error, text, nested: { text } }, text));
    expect(lines).not.toMatch(/s3cret|ZGFsaWw6czNjcmV0/);
    expect(JSON.parse(lines)).toHaveProperty('err.type', 'Error');
  });

  it('leaves everything else as it is', () => {
    const text = 'see https://x.example/a@b?c=d and write to town@x.example; Basic law';
    expect(JSON.parse(logged((log) => log.info({ text }, 'read')))).toMatchObject({ text, msg: 'read' });
  });
});
