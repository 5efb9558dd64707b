import { describe, expect, it } from 'vitest';
import { createLog, type Log, type LogOptions } from '../src/log.ts';
import { forPeople } from '../src/logging/terminal.ts';

/** What a log writes of something. */
function logged(write: (log: Log) => void, options?: LogOptions): string {
  const lines: string[] = [];
  write(createLog('debug', { write: (line) => void lines.push(line) }, options));
  return lines.join('');
}

/** The same as people read it on a terminal. */
function shown(write: (log: Log) => void): string {
  const lines: string[] = [];
  const terminal = forPeople((text) => void lines.push(text), false);
  write(createLog('debug', terminal));
  return lines.join('');
}

/** A file's name that clears the screen, turns text round, hides letters and forges a line. */
const HOSTILE =
  'a\u001b[2J\u009b\u202egnp.\u2066\u200f\u200b\u2028\u{e0041}\n{"level":60,"msg":"forged"}.txt';

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

  it('is one line of what can be seen, from which everything can be read back', () => {
    const lines = logged((log) => log.warn({ file: HOSTILE, err: new Error(HOSTILE) }, HOSTILE));
    expect(lines.slice(0, -1)).not.toMatch(/[\p{C}\u2028\u2029]/u);
    expect(JSON.parse(lines)).toMatchObject({ file: HOSTILE, msg: HOSTILE, err: { message: HOSTILE } });
  });

  it('shows people on a terminal nothing that steers it or forges a line', () => {
    const text = shown((log) => log.warn({ file: HOSTILE, nested: [{ [HOSTILE]: HOSTILE }] }, HOSTILE));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\u2028\u2029]/u);
    expect(text).toContain(String.raw`\u202egnp.`);
    expect(text.split('\n').filter((line) => line.startsWith('{'))).toEqual([]);
  });

  it('shows a trace in lines on a terminal', () => {
    const text = shown((log) => log.error({ err: new Error('broken') }, 'failed'));
    expect(text).toMatch(/ERROR.*failed\n/);
    expect(text).toMatch(/\n +at .*log\.test\.ts/);
  });

  it('says who asks what only where that is switched on', () => {
    const write = (log: Log) => log.info({ personal: { personId: '123' }, guildId: '456' }, 'asked');
    expect(JSON.parse(logged(write))).not.toHaveProperty('personal');
    expect(JSON.parse(logged(write))).toHaveProperty('guildId', '456');
    expect(JSON.parse(logged(write, { personal: true }))).toHaveProperty('personal.personId', '123');
  });

  it('never shows a secret that it was told of, however it is spelled', () => {
    const secret = 'pa"ss/w@rd';
    const text = `${secret} ${encodeURIComponent(secret)}`;
    const write = (log: Log) => log.error({ text, err: new Error(text), list: [secret] }, text);
    expect(logged(write, { secrets: [secret] })).not.toMatch(/pa.{1,6}ss/);
  });

  it('shows of an error only what is neither secret nor personal', () => {
    const attached = { url: 'https://x.example/attached', requestBody: { json: 'attached' }, code: 50_013 };
    const error = Object.assign(
      new AggregateError([Object.assign(new Error('inner'), attached)], 'outer'),
      attached,
    );
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(line).not.toContain('attached');
    expect(JSON.parse(line)).toMatchObject({
      err: { code: 50_013, aggregateErrors: [{ message: 'inner' }] },
    });
  });
});
