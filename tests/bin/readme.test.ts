import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { rss } from '../feeds/support/news.ts';
import { tariffs } from '../import/pdf/support/tariffs.ts';
import { serveSite } from '../import/support/site.ts';
import answers from '../suggest/answers.json' with { type: 'json' };
import { chat } from '../support/chat.ts';
import { run } from '../support/run.ts';
import { seedsFolder } from '../support/seeds.ts';

const config = { seedsDir: 'seeds', maxArticleBytes: 2 ** 20, maxQuestionLength: 500 };

/** The indented lines of a page after one that matches, without their indentation. */
function sampleAfter(file: string, start: RegExp): string {
  const text = readFileSync(file, 'utf8');
  const { index = 0, 0: line = '' } = start.exec(text) ?? {};
  const [sample = ''] = /^(?: {4}.*\n|\n)+/.exec(text.slice(index + line.length)) ?? [];
  return sample.replace(/^ {4}/gm, '').trim();
}

/** A page like that about the ferry, on a fair, with a line at its end that is no part of it. */
function fairPage(ferry: string): string {
  const paragraphs = [
    'The harbour fair of Marrowby returns on 14 June, after three years without one.',
    'Forty stalls have been let so far, and the guild expects eight thousand visitors on the first day.',
  ].map((text) => `<p>${text}</p>`);
  const name = /<meta property="og:site_name"[^>]*>/.exec(ferry)?.[0];
  return `<html lang="en"><head><title>Harbour fair returns | Marrowby Post</title>${name}</head>
<body><article><h1>Harbour fair returns</h1>${paragraphs.join('')}</article></body></html>`;
}

describe('the questions that Dalil shows', () => {
  it('are answered word for word as the README shows', async () => {
    const shown = sampleAfter('README.md', /^ {4}\$ npm start\n/m);
    const questions = [...shown.matchAll(/^> (.+)$/gm)].map(([, question]) => question);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    const env = { DATA_DIR: await seedsFolder({}) };
    const { stdout } = await run('src/bin/start.ts', [], `${questions.join('\n')}\n`, env);
    expect(stdout.trim().replace(/127\.0\.0\.1:\d+/, '127.0.0.1:3000')).toBe(shown);
    for (const [question, words] of Object.entries(answers.readme)) {
      const [, quoted] = shown.split(`> ${question}\n`)[1]?.split(/^1\. «(.+)»$/m) ?? [];
      expect(quoted, question).toContain(words);
    }
  });

  it('are answered word for word as the page about articles shows', async () => {
    const article = `---\n${sampleAfter('docs/corpus.md', /^ {4}---\n(?= {4}# Imported)/m)}\n`;
    const asked = /^ {4}\$ npm run --silent ask -- (.+)\n/m;
    const [, question = ''] = asked.exec(readFileSync('docs/corpus.md', 'utf8')) ?? [];
    const seeds = await seedsFolder({ 'ferry.txt': article });
    const { stdout } = await run('src/bin/ask.ts', ['--seeds', seeds, ...question.split(' ')]);
    expect(stdout.trim()).toBe(sampleAfter('docs/corpus.md', asked));
  });

  it('are answered word for word as the page about articles shows for a PDF, whose article is the one shown', async () => {
    const page = readFileSync('docs/corpus.md', 'utf8');
    const command = /^ {4}\$ npm run --silent import -- --url (\S+) ferry-tariffs\.pdf\n/m;
    const [, url = ''] = command.exec(page) ?? [];
    const files = await seedsFolder({ 'ferry-tariffs.pdf': await tariffs() });
    const seeds = await seedsFolder({});
    const source = ['--seeds', seeds, '--url', url, `${files}/ferry-tariffs.pdf`];
    const { stdout } = await run('src/bin/import.ts', source);
    expect(stdout.trim()).toBe(sampleAfter('docs/corpus.md', command));
    const [name] = (await readdir(seeds)) as [string];
    const shown = sampleAfter('docs/corpus.md', /^ {4}---\n(?= {4}# Imported.*\n {4}title: "تعرفة)/m);
    expect(readFileSync(`${seeds}/${name}`, 'utf8')).toBe(`---\n${shown.replaceAll('␌', '\f')}\n`);
    const asked = /^ {4}\$ npm run --silent ask -- (متى.+)\n/m;
    const [, question = ''] = asked.exec(page) ?? [];
    const answer = await run('src/bin/ask.ts', ['--seeds', seeds, ...question.split(' ')]);
    expect(answer.stdout.trim()).toBe(sampleAfter('docs/corpus.md', asked));
  });

  it('are answered word for word, and feeds reported on, as the page about articles shows', {
    timeout: 60_000,
  }, async () => {
    const docs = readFileSync('docs/corpus.md', 'utf8');
    const [, ferry = ''] = /```html\n([\s\S]*?)```/.exec(docs) ?? [];
    const [, yaml = ''] = /```yaml\n(feeds:[\s\S]*?)```/.exec(docs) ?? [];
    const news = ['ferry-landing-opens', 'harbour-fair-returns'].map((name) => `/news/${name}`);
    const site = await serveSite({
      '/rss/politics.xml': { type: 'application/rss+xml', body: rss([...news, '/sport/regatta']) },
      [news[0]!]: ferry,
      [news[1]!]: fairPage(ferry),
    });
    const folder = await seedsFolder({
      'feeds.yaml': `allow-private: ["${site.host}"]\n${yaml.replace('https://marrowby-post.example', site.origin)}`,
      'seeds/bridge.txt':
        'The town bridge was painted.\n\nSource: https://marrowby-post.example/news/bridge\n',
    });
    const own = { FEEDS: `${folder}/feeds.yaml`, SEEDS_DIR: `${folder}/seeds`, DATA_DIR: `${folder}/data` };
    const shown = sampleAfter('docs/corpus.md', /(?=^ {4}> \/feeds\n)/m);
    const { type, wrote, ended, child } = chat({ ...own, LOG_LEVEL: 'info' });
    await wrote('articles reloaded');
    for (const [, line = ''] of shown.matchAll(/^> (.+)$/gm)) type(line);
    child.stdin?.end();
    await ended;
    const real = (await wrote('/feeds')).replaceAll(site.origin, 'https://marrowby-post.example');
    const masked = (text: string) =>
      text
        .replaceAll(`${folder}/`, '')
        .replace(/\[[0-9a-f]{8}\]/g, '[digits]')
        .replace(/\d+ \w{3,4} \d{4}, \d\d:\d\d UTC/g, 'a time');
    expect(masked(real.slice(real.indexOf('> /feeds'))).trim()).toBe(masked(shown));
  });

  it('are questions whose right sentence is written down and comes first, in a greeting, help and while somebody types', async () => {
    const app = await createApp(config, createLog('silent'));
    const { services } = app;
    for (const language of ['ar', 'vi', 'en'] as const) {
      const right: Readonly<Record<string, string>> = answers.shipped[language];
      const examples = await services.examples(language);
      expect(examples.length, language).toBeGreaterThan(0);
      for (const question of [...examples, ...(await services.suggest('questions', '', language))]) {
        const [first] = (await services.answer(question)).citations;
        expect(Object.keys(right)).toContain(question);
        expect(first?.article.text.slice(first.sentence.start, first.sentence.end)).toContain(
          right[question],
        );
      }
    }
    await app.close();
  });
});
