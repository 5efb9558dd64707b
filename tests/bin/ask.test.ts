import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const ASK = 'src/bin/ask.ts';
const EVAL = 'src/bin/eval.ts';
const QUESTION = 'ما نسبة الطلبات المقدمة عبر الإنترنت؟';

const library = articleText(
  { title: 'Library', language: 'en', url: 'https://x.example/library', publisher: 'The Daily' },
  'The new library opened on 4 May 2031.\n\nIts director is Ms. Ada Brown.',
);

describe('ask', () => {
  it('prints a reply for people', async () => {
    const { status, stdout } = await run(ASK, [QUESTION]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1\. «يتم تقديم 95\.9٪/m);
  });

  it('points to the folder of the articles where they do not say, since no command can be typed there', async () => {
    const { stdout } = await run(ASK, ['How tall is Mount Everest?']);
    expect(stdout).toBe(
      'The articles do not say.\n\nTry other words. What I have read is in this folder:\n\nseeds\n',
    );
  });

  it('prints one object whose sentences are slices of the file', async () => {
    const seeds = await seedsFolder({ 'library.md': library });
    const { status, stdout } = await run(ASK, [
      '--seeds',
      seeds,
      '--limit',
      '2',
      '--json',
      'When',
      'did',
      'the',
      'library',
      'open?',
    ]);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      question: 'When did the library open?',
      language: 'en',
      corpusVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      elapsedMs: expect.any(Number),
    });
    expect(answer.candidates.length).toBeGreaterThan(0);
    expect(answer.candidates.length).toBeLessThanOrEqual(2);
    for (const {
      sentence,
      start,
      end,
      articleId,
      title,
      url,
      score,
      highlights,
      language,
    } of answer.candidates) {
      expect(library.slice(start, end)).toBe(sentence);
      expect({ articleId, title, url, language }).toEqual({
        articleId: 'library',
        title: 'Library',
        url: 'https://x.example/library',
        language: 'en',
      });
      expect(score).toBeGreaterThanOrEqual(0);
      expect(highlights).toBeInstanceOf(Array);
    }
  });

  it('answers JSON lines in order and goes on past malformed ones', async () => {
    const lines = [
      '{"id":"a","question":"hi"}',
      'not json',
      '',
      '{"id":7}',
      `{"id":2,"question":${JSON.stringify(QUESTION)}}`,
    ];
    const { status, stdout } = await run(ASK, ['--jsonl'], lines.join('\n'));
    expect(status).toBe(0);
    const objects = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map(({ id, status: given, error }) => [id, given ?? error])).toEqual([
      ['a', 'not-a-question'],
      [null, expect.stringMatching(/^line 2: not JSON/)],
      [7, expect.stringMatching(/^line 4: expected/)],
      [2, 'answered'],
    ]);
  });

  it.each<[string, string[], RegExp]>([
    ['no question', [], /Give a question\.\nUsage:/],
    ['an unknown option', ['--colour', 'x'], /--colour/],
    ['a limit that is no number', ['--limit', 'many', 'x'], /--limit takes a whole number/],
    [
      'a folder that is not there',
      ['--seeds', 'nowhere', 'x'],
      /^The articles' folder "nowhere" cannot be read/,
    ],
  ])('ends with status 2 and one clear message for %s', async (_, args, message) => {
    const { status, stdout, stderr } = await run(ASK, args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('eval', () => {
  const question = (fields: object) => JSON.stringify({ id: 'q', language: 'en', ...fields });

  it('measures hits, answers and silence by language', async () => {
    const seeds = await seedsFolder({ 'library.md': library });
    const files = await seedsFolder({
      'questions.jsonl': [
        question({
          question: 'Who is the director of the library?',
          articleId: 'library',
          answers: ['ada brown'],
        }),
        question({
          question: 'Who is the director of the library?',
          articleId: 'elsewhere',
          answers: ['ada brown'],
        }),
        question({ question: 'hello', unanswerable: true, kind: 'chit-chat' }),
      ].join('\n'),
      'absent.jsonl': question({
        question: 'Which pinniped wrestled Zbigniew?',
        articleId: 'z',
        answers: ['x'],
        language: 'vi',
      }),
    });
    const args = [
      '--seeds',
      seeds,
      '--questions',
      `${files}/questions.jsonl`,
      '--unanswerable',
      `${files}/absent.jsonl`,
    ];
    const { status, stdout } = await run(EVAL, [...args, '--json']);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      en: {
        answerable: 2,
        unanswerable: 1,
        hit1: 50,
        hit3: 50,
        hit5: 50,
        mrr10: 50,
        unanswerableAnswered: 0,
      },
      vi: { answerable: 0, unanswerable: 1, unanswerableAnswered: 0 },
      all: { answerable: 2, unanswerable: 2 },
    });
    const asked = (of: string) =>
      report[of].said.map((row: { sort: string; questions: number }) => [row.sort, row.questions]);
    expect(asked('all')).toEqual([
      ['answerable', 2],
      ['absent', 1],
      ['chit-chat', 1],
    ]);
    // A greeting has no confidence that could be borne out.
    const forecasts = (of: string) =>
      report[of].reliability.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect([forecasts('en'), forecasts('vi')]).toEqual([2, 1]);
  });

  it('names the line of a questions file that is no question', async () => {
    const files = await seedsFolder({ 'q.jsonl': '{"id":1}' });
    const { status, stderr } = await run(EVAL, ['--seeds', 'seeds', '--questions', `${files}/q.jsonl`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/q\.jsonl:1 is not a question/);
  });
});

describe('npm start without a token', () => {
  it('answers piped lines and ends', async () => {
    const env = { DATA_DIR: await seedsFolder({}) };
    const { status, stdout } = await run('src/bin/start.ts', [], `${QUESTION}\n`, env);
    expect(status).toBe(0);
    expect(stdout).toContain('No DISCORD_TOKEN is set');
    expect(stdout).toContain('95.9٪');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a malformed environment', { ADMIN_USER_IDS: 'me' }, /^The settings cannot be used: ADMIN_USER_IDS/],
    ['an unreadable folder', { SEEDS_DIR: 'nowhere' }, /^The articles' folder "nowhere"/],
  ])('ends with status 2 and one sentence for %s', async (_, env, sentence) => {
    const { status, stderr } = await run('src/bin/start.ts', [], '', env);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
