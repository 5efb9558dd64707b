import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ServiceFault } from '../../support/embeddings/faults.ts';
import { startEmbeddings } from '../../support/embeddings/service.ts';
import { connected, faultOf, NEVER } from './connected.ts';

const TEXTS = ['Where do I pay for water?', 'The office opens at eight.'];
const KEY = 'sk-zqwx-secret-1234';

/** Why two texts get no vectors from a service that fails for as long as it is asked. */
async function faultWhile(fault: ServiceFault, answerMs?: number) {
  const service = await startEmbeddings();
  const { embedder } = await connected(service, { EMBEDDINGS_KEY: KEY }, answerMs);
  service.behave({ fault });
  return faultOf(embedder.embed(TEXTS, 'query', NEVER));
}

describe('an answer that cannot be right', () => {
  test.each([
    ['html', /no JSON, but "<!doctype html>/],
    ['half-json', /no JSON/],
    ['empty', /no JSON/],
    ['no-data', /no list of rows/],
    ['null', /no finite number/],
    ['nan-word', /no finite number/],
    ['nan-base64', /no finite number/],
    ['infinite', /no finite number/],
    ['zero', /zeros/],
    ['wrong-dimensions', /31 numbers in a row where there were 32/],
    ['mixed-dimensions', /33 numbers in a row where there were 32/],
    ['no-dimensions', /without numbers/],
    ['odd-bytes', /without numbers/],
    ['too-few', /1 rows for 2 texts/],
    ['too-many', /3 rows for 2 texts/],
    ['doubled-index', /numbers are not those/],
    ['wild-index', /numbers are not those/],
    ['huge', /more than 64 MB/],
  ] as const)('(%s) is taken for nonsense', async (fault, message) => {
    expect(await faultWhile(fault)).toMatchObject({
      kind: 'nonsense',
      message: expect.stringMatching(message),
    });
  });
});

describe('a service that gives no vectors', () => {
  test.each([
    [
      { status: 401, message: 'wrong key' },
      'refused',
      /does not accept the key \(401: wrong key\).*EMBEDDINGS_KEY/,
    ],
    [{ status: 404 }, 'refused', /EMBEDDINGS_URL and EMBEDDINGS_MODEL/],
    [{ status: 400, message: 'you must provide a model parameter' }, 'refused', /Set EMBEDDINGS_MODEL/],
    [{ status: 422, message: 'no' }, 'refused', /refuses what it is asked \(422: no\)/],
    ['redirect', 'refused', /another address \(307: \/v1\/embeddings\).*EMBEDDINGS_URL/],
    [{ status: 503, message: 'loading' }, 'busy', /not ready, .*\(503: loading\)/],
    [{ status: 500, body: '<h1>Oops</h1>' }, 'busy', /failed \(500: Oops\)/],
    ['resets', 'unreachable', /cannot be reached .*EMBEDDINGS_URL/],
    ['cut', 'unreachable', /cannot be reached/],
  ] as const)('(%j) is said to be so, with what to look at', async (fault, kind, message) => {
    expect(await faultWhile(fault)).toMatchObject({ kind, message: expect.stringMatching(message) });
  });

  test.each(['hangs', 'stalls'] as const)('because it %s is slow', async (fault) => {
    expect(await faultWhile(fault, 200)).toMatchObject({ kind: 'slow' });
  });

  test('because it is gone is unreachable', async () => {
    const service = await startEmbeddings();
    const { embedder } = await connected(service);
    await service.stop();
    expect(await faultOf(embedder.embed(TEXTS, 'query', NEVER))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('because nobody vouches for its certificate is told so', async () => {
    const pem = await readFile(new URL('self-signed.pem', import.meta.url));
    const server = createServer({ key: pem, cert: pem });
    onTestFinished(() => void server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await faultOf(connected({ url: `https://127.0.0.1:${port}` }))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/certificate .*self-signed.*NODE_EXTRA_CA_CERTS/),
    });
  });

  test('because it does not speak https is told in one line', async () => {
    const { url } = await startEmbeddings();
    const { kind, message } = await faultOf(connected({ url: url.replace('http', 'https') }));
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/^The embeddings service cannot be reached \(.+\)\. Check/);
  });

  test.each([
    ['7', 7_000],
    ['Wed, 21 Oct 2099 07:28:00 GMT', 3_600_000],
    ['soon', undefined],
  ])('says when it asks to be tried again: %s', async (retryAfter, milliseconds) => {
    const fault = await faultWhile({ status: 429, message: 'slow down', retryAfter });
    expect(fault).toMatchObject({ kind: 'busy', retryAfter: milliseconds });
  });

  test('is left at once when nobody waits any more', async () => {
    const service = await startEmbeddings();
    const { embedder } = await connected(service);
    service.behave({ fault: 'hangs' });
    const controller = new AbortController();
    const asked = service.requests.length;
    const vectors = embedder.embed(TEXTS, 'query', controller.signal);
    await service.received(asked + 1);
    controller.abort(new Error('gone'));
    await expect(vectors).rejects.toThrow('gone');
  });
});

describe('what is said of a refusal', () => {
  test('has no key, no text that was sent, nothing that steers a terminal, and is short', async () => {
    const said = `Bearer ${KEY} \u001b[31m may not ask "${TEXTS[0]}" ${'x'.repeat(5_000)}`;
    const { message, cause } = await faultWhile({ status: 400, message: said });
    expect(message).toContain('may not ask "…"');
    expect(message).not.toMatch(/zqwx|water|\p{Cc}/u);
    expect(message.length).toBeLessThan(500);
    expect(cause).toBeUndefined();
  });

  test.each([
    [
      { detail: [{ msg: 'Field required', loc: ['body', 'model'], input: TEXTS }] },
      'body.model: Field required',
    ],
    [{ message: 'no model' }, 'no model'],
    [{ error: 'bad' }, 'bad'],
    [null, '(400)'],
  ])('is taken from %j', async (body, detail) => {
    const { message } = await faultWhile({ status: 400, body: JSON.stringify(body) });
    expect(message).toContain(detail);
    expect(message).not.toContain('water');
  });

  test('has no password and no key of the address', async () => {
    const service = await startEmbeddings();
    await service.stop();
    const url = `${service.url.replace('//', '//city:zqwxpassword@')}/embeddings?code=zqwx567890123456`;
    const { message } = await faultOf(connected({ url }));
    expect(message).toContain('cannot be reached');
    expect(message).not.toContain('zqwx');
  });
});
