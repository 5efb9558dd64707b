import { commands } from '../commands/index.ts';
import { answerQuestion } from './answer/answer.ts';
import { Conversations } from './answer/conversation.ts';
import type { Context, Services } from './command.ts';
import type { Config } from './config.ts';
import { readCorpus } from './corpus/read.ts';
import type { Corpus } from './corpus/types.ts';
import { type Dispatch, dispatcher, guarded } from './dispatch.ts';
import { DalilError } from './errors.ts';
import type { Log } from './log.ts';
import { type Taken, takeOffer } from './offers.ts';
import { type Loaded, reloader } from './reload.ts';
import { describeProblem } from './reply/reload.ts';
import type { Reply } from './reply/types.ts';
import { createRetriever } from './retrieval/retriever.ts';
import { MemorySettings } from './settings/memory.ts';
import type { SettingsStore } from './settings/types.ts';

/** The running product without any platform: what every adapter is given. */
export interface App {
  readonly services: Services;
  readonly log: Log;
  /** Runs a command by its English name; never throws, a failure is a reply with an id. */
  readonly dispatch: Dispatch;
  /** Answers a plain text, as `ask` does. */
  ask(question: string, context: Context): Promise<Reply>;
  /**
   * Answers a message of a conversation in the light of the question before it.
   * @param previous that question, where the platform knows it better (a reply to an older answer)
   */
  converse(conversation: string, message: string, context: Context, previous?: string): Promise<Reply>;
  /** Does what an offer under a reply promised. */
  take(taken: Taken, context: Context): Promise<Reply>;
}

/** The settings that the core needs; adapters have their own. */
export type AppConfig = Pick<Config, 'seedsDir' | 'maxArticleBytes' | 'maxQuestionLength'>;

/**
 * Reads the articles and builds the product.
 * @throws DalilError `seeds-unreadable` or `seeds-empty` when there is nothing to answer from
 */
export async function createApp(
  config: AppConfig,
  log: Log,
  settings: SettingsStore = new MemorySettings(),
): Promise<App> {
  const load = () => loadArticles(config);
  let current = await load();
  reportProblems(current.corpus, log);
  if (current.corpus.articles.length === 0) throw nothingToAnswerFrom(config.seedsDir, current.corpus);
  log.info({ articles: current.corpus.articles.length, version: current.corpus.version }, 'articles loaded');
  const reload = reloader(
    load,
    () => current,
    (fresh) => {
      current = fresh;
      reportProblems(fresh.corpus, log);
    },
    log,
  );
  const services: Services = {
    commands,
    settings,
    maxQuestionLength: config.maxQuestionLength,
    corpus: () => current.corpus,
    answer: (question, limit) =>
      answerQuestion(
        question,
        {
          retriever: current.retriever,
          corpusVersion: current.corpus.version,
          maxQuestionLength: config.maxQuestionLength,
        },
        limit,
      ),
    reload,
  };
  return { services, log, ...entrances(services, log) };
}

/** The ways in: each resolves to a reply, whatever happens. */
function entrances(services: Services, log: Log): Pick<App, 'dispatch' | 'ask' | 'converse' | 'take'> {
  const dispatch = dispatcher(commands, services, log);
  const conversations = new Conversations();
  const ask = (question: string, context: Context) => dispatch('ask', { question }, context);
  return {
    dispatch,
    ask,
    converse: async (conversation, message, context, previous) => {
      if (previous !== undefined) conversations.remember(conversation, previous);
      const { question, carried } = conversations.restate(conversation, message);
      const reply = await ask(question, context);
      return reply.question ? { ...reply, question: { text: question, carried } } : reply;
    },
    take: (taken, context) => guarded(taken.kind, context, log, () => takeOffer(taken, services, context)),
  };
}

async function loadArticles({ seedsDir, maxArticleBytes }: AppConfig): Promise<Loaded> {
  const corpus = await readCorpus(seedsDir, maxArticleBytes);
  return { corpus, retriever: await createRetriever(corpus.articles) };
}

function reportProblems({ problems }: Corpus, log: Log): void {
  for (const problem of problems)
    log.warn({ code: problem.code, file: problem.file }, describeProblem(problem));
}

function nothingToAnswerFrom(directory: string, { problems }: Corpus): DalilError {
  const [first] = problems;
  const why = first ? ` (${problems.length} refused; the first: ${describeProblem(first)})` : '';
  return new DalilError(
    'seeds-empty',
    `There is no article to answer from in "${directory}"${why}: add a .txt or .md file with a source link, or set SEEDS_DIR.`,
  );
}
