import { parseArgs } from 'node:util';
import { articleCatalogue, READERS_FIELDS } from '../../src/catalogue/articles.ts';
import { CATALOGUE_FIELDS, type CatalogueField } from '../../src/catalogue/catalogue.ts';
import { searchWords } from '../../src/catalogue/words.ts';
import type { Article, ArticleHeader, Corpus } from '../../src/corpus/types.ts';
import { detectLanguage } from '../../src/text/language/detect.ts';
import { withoutMarks } from '../../src/text/unicode/fold.ts';
import { generateArticles, SENTENCES_PER_ARTICLE } from './corpus/articles.ts';
import { wordSources } from './corpus/corpus.ts';
import { pick, seededRandom } from './corpus/random.ts';
import { measure } from './titles-measure.ts';

const SEED = 20_261_126;
const KEYSTROKES = 200;
const PUBLISHERS = 40;
/** Suggestions that are shown. */
const SHOWN = 25;

/** What somebody has typed of a title. */
interface Keystroke {
  readonly typed: string;
  readonly title: string;
}

/** What finds articles by what is typed. */
interface Contestant<T> {
  readonly name: string;
  /** Keystrokes that are tried: fewer where each takes long. */
  readonly most?: number;
  build(corpus: Corpus): Promise<T>;
  find(built: T, typed: string): readonly ArticleHeader[];
}

/** What is typed of a title: its words, and a random choice. */
const KINDS: Readonly<Record<string, (title: string, random: () => number) => string>> = {
  'one letter': (title) => [...title][0] ?? '',
  'three letters': (title) => [...title].slice(0, 3).join(''),
  'two words': (title) => firstWords(title),
  'without marks': (title) => withoutMarks(firstWords(title).toLowerCase()),
  'one typo': (title, random) => mistyped(firstWords(title), random),
};

/** `npm run bench:titles`: what a keystroke costs that looks for a title, before and after the catalogue. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      titles: { type: 'string', default: '300,5000,20000' },
      text: { type: 'string' },
    },
  });
  const sources = await wordSources(values.text);
  for (const count of values.titles.split(',').map(Number)) {
    const random = seededRandom(SEED);
    const articles = generateArticles(count * SENTENCES_PER_ARTICLE, sources, random).map((article, at) => ({
      ...article,
      text: '',
      publisher: `${sources[at % sources.length]!.token(random)} ${at % PUBLISHERS}`,
    }));
    print(`${count} titles`);
    const strokes = keystrokes(articles, random);
    await report(SCAN, articles, strokes);
    await report(TOKENIZED_SCAN, articles, strokes);
    await report(catalogued('catalogue, suggestions', READERS_FIELDS, SHOWN), articles, strokes);
    await report(catalogued('catalogue, all articles and fields', CATALOGUE_FIELDS), articles, strokes);
  }
}

function keystrokes(
  articles: readonly Article[],
  random: () => number,
): Readonly<Record<string, Keystroke[]>> {
  const titles = Array.from({ length: KEYSTROKES }, () => pick(random, articles).heading.text);
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, type]) => [
      kind,
      titles.map((title) => ({ title, typed: type(title, random) })),
    ]),
  );
}

async function report<T>(
  { name, most, build, find }: Contestant<T>,
  articles: readonly Article[],
  strokes: Readonly<Record<string, readonly Keystroke[]>>,
): Promise<void> {
  let ready: T | undefined;
  let longest = 0;
  const building = async () => {
    ready = await blockedMeanwhile(
      () => build({ articles, problems: [], version: '' }),
      (milliseconds) => {
        longest = milliseconds;
      },
    );
    return ready;
  };
  const { buildSeconds, heldMebibytes } = await measure(building, async () => {}, []);
  print(
    `  ${name}: built in ${buildSeconds.toFixed(2)} s, longest turn ${longest.toFixed(1)} ms, held ${heldMebibytes.toFixed(1)} MiB`,
  );
  for (const [kind, all] of Object.entries(strokes)) {
    const typed = all.slice(0, most);
    const ask = async (built: T, text: string) => find(built, text);
    const { p50, p99 } = await measure(
      async () => ready as T,
      ask,
      typed.map((stroke) => stroke.typed),
    );
    const hits = typed.filter(({ typed: text, title }) =>
      find(ready as T, text)
        .slice(0, SHOWN)
        .some(({ heading }) => heading.text === title),
    ).length;
    print(
      `    ${kind}: p50 ${p50} ms, p99 ${p99} ms, title among the first ${SHOWN}: ${Math.round((100 * hits) / typed.length)} %`,
    );
  }
}

/** Does some work and tells the longest that other work had to wait for a turn meanwhile. */
async function blockedMeanwhile<T>(work: () => Promise<T>, tell: (milliseconds: number) => void): Promise<T> {
  let [longest, last, isWorking] = [0, performance.now(), true];
  const look = () => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    if (isWorking) setImmediate(look);
    else tell(longest);
  };
  setImmediate(look);
  const done = await work();
  isWorking = false;
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

interface Words {
  readonly article: Article;
  readonly words: readonly string[];
}

/** How suggestions were found before: every title's words kept and gone through. */
const SCAN: Contestant<readonly Words[]> = {
  name: 'scan, words kept',
  build: async ({ articles }) =>
    articles.map((article) => ({ article, words: oldWords(article.heading.text) })),
  find: scan,
};

/** How `/articles` found titles before: every title cut into words each time. */
const TOKENIZED_SCAN: Contestant<readonly Article[]> = {
  name: 'scan, nothing kept',
  most: 10,
  build: async ({ articles }) => articles,
  find: (articles, typed) =>
    scan(
      articles.map((article) => ({ article, words: oldWords(article.heading.text) })),
      typed,
    ),
};

function scan(entries: readonly Words[], typed: string): readonly Article[] {
  const wanted = oldWords(typed);
  const language = detectLanguage(typed);
  const rankOf = ({ article, words }: Words) =>
    (wanted.every((start, at) => words[at]?.startsWith(start)) ? 0 : 2) +
    (article.language === language ? 0 : 1);
  return entries
    .filter(({ words }) => wanted.every((start) => words.some((word) => word.startsWith(start))))
    .map((entry) => ({ article: entry.article, rank: rankOf(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ article }) => article);
}

function oldWords(text: string): readonly string[] {
  return searchWords(text).map((word) => word.replace(/^ال(?=..)/, ''));
}

function catalogued(
  name: string,
  fields: readonly CatalogueField[],
  enough?: number,
): Contestant<ReturnType<typeof articleCatalogue>> {
  return {
    name,
    build: async (corpus) => {
      const made = articleCatalogue(corpus);
      await made.filled;
      return made;
    },
    find: ({ catalogue }, typed) => {
      const language = detectLanguage(typed);
      const prefers = (article: ArticleHeader) => article.language === language;
      return catalogue.search(typed, { fields, enough, typos: true, prefers }).items;
    },
  };
}

function firstWords(title: string): string {
  return title.split(' ').slice(0, 2).join(' ');
}

/** One letter of the longest word left out, doubled, or in its neighbour's place. */
function mistyped(text: string, random: () => number): string {
  const word = text.split(' ').reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const wrong = pick(random, [
    before + after.slice(1),
    before + after.slice(0, 1) + after,
    before + [...after.slice(0, 2)].reverse().join('') + after.slice(2),
  ]);
  return text.replace(word, wrong);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
