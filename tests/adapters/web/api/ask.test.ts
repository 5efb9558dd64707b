import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { answerToJson } from '../../../../src/reply/json/answer-json.ts';
import { pagesOver, readersPages } from '../pages.ts';

const { app, post } = await pagesOver();
const playground = readersPages(app, { mode: 'playground' });
const ask = (body: unknown) => JSON.stringify(body);

/** The published document, and a check of values against one of its schemas. */
async function published(pages: Pick<typeof playground, 'get'>) {
  const document = (await (await pages.get('/api/openapi.json')).json()) as {
    components: { schemas: Record<string, object> };
  };
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });
  const faultsOf = (schema: string, value: unknown) => {
    const check = ajv.compile(document.components.schemas[schema]!);
    check(value);
    return check.errors ?? [];
  };
  return { document, faultsOf };
}

test.each([
  ['answered', 'How many reading rooms does the library have?'],
  ['unsure', 'Who closed the library?'],
  ['not-found', 'How tall is Mount Everest?'],
  ['not-a-question', 'hello'],
  ['refused', 'long '.repeat(100)],
])('gives an answer of the status %s as the published schema describes it', async (status, question) => {
  for (const [pages, options] of [
    [readersPages(app), {}],
    [playground, { explain: true, limit: 20 }],
  ] as const) {
    const response = await pages.post('/api/ask', ask({ question, ...options }));
    expect(response.status).toBe(200);
    const given = (await response.json()) as Record<string, unknown>;
    expect(given.status).toBe(status);
    expect((await published(pages)).faultsOf('Answer', given)).toEqual([]);
    const same = answerToJson(await app.services.answer(question, options));
    expect({ ...given, elapsedMs: 0 }).toEqual(JSON.parse(JSON.stringify({ ...same, elapsedMs: 0 })));
  }
});

test.each(['public', 'playground'] as const)('describes itself in a valid document (%s)', async (mode) => {
  const { document, faultsOf } = await published(
    readersPages(app, { mode, publicUrl: 'https://ask.city.example' }),
  );
  const { valid, errors } = await new Validator().validate(document);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://ask.city.example' }] });
  expect(faultsOf('Question', { question: 'When?', limit: 100 })).toEqual([]);
  expect(faultsOf('Question', { question: 'When?', explain: true }).length).toBe(mode === 'public' ? 1 : 0);
  expect(faultsOf('Question', { question: 'When?', limit: 101 }).length).toBe(1);
});

test.each([
  ['no JSON', '{', /Send a JSON object/],
  ['no object', '[]', /Send a JSON object/],
  ['no question', '{}', /question/],
  ['a question that is no text', ask({ question: 4 }), /question/],
  ['a limit of nothing', ask({ question: 'When?', limit: 0 }), /limit/],
  [
    'a limit of too much',
    ask({ question: 'When?', limit: 101 }),
    /limit: must be a whole number from 1 to 100/,
  ],
  ['half a candidate', ask({ question: 'When?', limit: 1.5 }), /limit: must be a whole number/],
  ['a word that is not known', ask({ question: 'When?', explian: true }), /explian/],
  ['an explanation, which is not for the public', ask({ question: 'When?', explain: true }), /explain/],
])('refuses %s and says why', async (_what, body, why) => {
  const response = await post('/api/ask', body);
  expect(response.status).toBe(400);
  const said = await response.json();
  expect(said).toEqual({ error: expect.stringMatching(why) });
  expect((await published(playground)).faultsOf('Fault', said)).toEqual([]);
});

test('takes JSON alone, by POST alone, and no more than it can use', async () => {
  const question = ask({ question: 'When?' });
  const statuses = [
    await post('/api/ask', question, { 'content-type': 'application/json; charset=utf-8' }),
    await post('/api/ask', question, { 'content-type': 'text/plain' }),
    await post('/api/ask', question, { 'content-type': 'application/x-www-form-urlencoded' }),
    await post('/api/ask', ask({ question: 'a'.repeat(70_000) })),
    await readersPages(app).get('/api/ask'),
    await readersPages(app).get('/api/nothing'),
    await post('/api/ask', question, { origin: 'https://elsewhere.example' }),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([200, 415, 415, 413, 405, 404, 403]);
  for (const response of statuses.slice(1, 6))
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) });
});

test('has patience with so many questions a minute, and with all of them at the machine itself', async () => {
  const question = ask({ question: 'hello' });
  const limited = readersPages(app, { rateLimitPerMinute: 2 });
  const local = readersPages(app, { rateLimitPerMinute: 2, mode: 'playground' });
  const statuses = async (pages: typeof limited) => {
    const asked = [];
    for (let i = 0; i < 3; i++) asked.push((await pages.post('/api/ask', question)).status);
    return asked;
  };
  expect(await statuses(limited)).toEqual([200, 200, 429]);
  expect(await statuses(local)).toEqual([200, 200, 200]);
  const refused = await limited.post('/api/ask', question);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toEqual({ error: expect.stringContaining('Please wait') });
});
