import { commands } from '../commands/index.ts';
import { type AnswerSource, answerQuestion, type CorpusSource } from './answer/answer.ts';
import { Conversations, MEMORY_MS, type Place } from './answer/conversation.ts';
import type { Config } from './config.ts';
import type { FeedService } from './contract/feeds.ts';
import type { QuestionLog } from './contract/question-log.ts';
import type { Reply } from './contract/reply.ts';
import type { ReplyAction } from './contract/reply-action.ts';
import type { Context, Services } from './contract/services.ts';
import type { Meaning } from './embeddings/meaning.ts';
import { embeddingsPlace } from './embeddings/place.ts';
import type { LoadedCorpus, Loader } from './loading/loader.ts';
import { createLocalLoader } from './loading/local-loader.ts';
import type { Log } from './log.ts';
import { type Meter, NO_METER } from './metrics/meter.ts';
import { MemoryPreferences } from './preferences/memory.ts';
import type { PreferenceStore } from './preferences/store.ts';
import { conversational, type DispatchIn } from './runtime/conversational.ts';
import { type CorpusHolder, openCorpusHolder } from './runtime/corpus-holder.ts';
import { countedAnswers } from './runtime/counting/counted-answers.ts';
import { watchCorpus } from './runtime/counting/watch-corpus.ts';
import { type Dispatch, dispatcher, guarded, unlessUnavailable } from './runtime/dispatch.ts';
import { takeAction } from './runtime/take-action.ts';
import { createNameSuggester } from './suggest/names.ts';
import { createSuggester, type Suggester } from './suggest/suggester.ts';

/** The running product without any platform: what every adapter is given. */
export interface App {
  readonly services: Services;
  readonly log: Log;
  readonly meter: Meter;
  /** Runs a command by its English name; never throws, a failure is a reply with an id. */
  readonly dispatch: Dispatch;
  /** Answers a plain text, as `ask` does. */
  ask(question: string, context: Context): Promise<Reply>;
  /**
   * Answers a message of a conversation, understood with the question before it in mind.
   * @param previous that question, where the platform knows it better (a reply to an older answer)
   */
  converse(conversation: string, message: string, context: Context, previous?: string): Promise<Reply>;
  /** Runs a command in a conversation: its question is understood as a message's is. */
  readonly dispatchIn: DispatchIn;
  /** Takes note of a question that was asked in a conversation by other ways, for its follow-ups. */
  remember(place: Place, question: string): void;
  /**
   * Carries out an action of a reply.
   * @param question that of the reply, where it can be read
   */
  takeAction(action: ReplyAction, question: string | undefined, context: Context): Promise<Reply>;
  /** Ends what runs in the background; questions that run are still answered, later ones are not. */
  close(): Promise<void>;
}

/** Questions shown to who does not know what to ask. */
const EXAMPLES = 3;

/** The settings that the core needs; adapters have their own. */
export type AppConfig = Pick<Config, 'seedsDir' | 'maxArticleBytes' | 'maxQuestionLength'> &
  Partial<Pick<Config, 'wordSearch' | 'logPersonal' | 'embeddings'>>;

/** What the product is built with where the default does not serve. */
export interface AppParts {
  /** Kept in memory unless told otherwise. */
  readonly preferences?: PreferenceStore;
  /** Milliseconds, of the clock by which conversations are forgotten. */
  readonly now?: () => number;
  /** In this thread unless told otherwise; it is closed with the app. */
  readonly loader?: Loader;
  /** Undefined where none are followed. */
  readonly feeds?: FeedService;
  /** Undefined where no questions are kept. It is not closed with the app, whose last answers it may still have to keep. */
  readonly questionLog?: QuestionLog;
  /** Counts nothing unless told otherwise. */
  readonly meter?: Meter;
  /** What tells the meaning of questions and sentences; undefined where no service is named. It is closed with the app. */
  readonly meaning?: Meaning;
}

/**
 * Reads the articles and builds the product.
 * @throws DalilError `seeds-unreadable` or `seeds-empty` when there is nothing to answer from
 */
export async function createApp(
  config: AppConfig,
  log: Log,
  {
    preferences = new MemoryPreferences(),
    now = Date.now,
    loader = createLocalLoader(config),
    feeds,
    questionLog,
    meter = NO_METER,
    meaning,
  }: AppParts = {},
): Promise<App> {
  let suggester: Suggester | undefined;
  const suggestNames = createNameSuggester();
  const conversations = new Conversations(now, config.maxQuestionLength);
  const holder = await openCorpusHolder(loader, config.seedsDir, { log, meter }, (loaded) => {
    const old = suggester;
    suggester = suggesterOver(loaded, config);
    if (old?.started()) void suggester.start();
    old?.stop();
    meaning?.follow(loaded);
  });
  watchCorpus(holder.corpus, meter);
  const services: Services = {
    commands,
    preferences,
    maxQuestionLength: config.maxQuestionLength,
    corpus: holder.corpus,
    article: (id) => holder.current().article(id),
    answer: countedAnswers(answererOf(holder, config, meaning), meter),
    suggest: async (kind, typed, language) =>
      kind === 'held'
        ? suggestNames(feeds?.heldNames() ?? [], typed, language)
        : (suggester?.suggest(kind, typed, language) ?? []),
    examples: async (language) => suggester?.examples(language, EXAMPLES) ?? [],
    reload: holder.reload,
    ready: holder.ready,
    feeds,
    questionLog,
    memoryMinutes: MEMORY_MS / 60_000,
    isPersonalLogged: config.logPersonal ?? false,
    embeddings: meaning && config.embeddings && embeddingsPlace(config.embeddings),
    forgetConversations: (personId) => conversations.forget(personId),
  };
  const close = async () => {
    suggester?.stop();
    await meaning?.close();
    await holder.close();
  };
  return { services, log, meter, close, ...entrances(services, log, conversations) };
}

function answererOf(
  holder: CorpusHolder,
  config: AppConfig,
  meaning: Meaning | undefined,
): Services['answer'] {
  const known = meaning && {
    vectorOf: (question: string) => meaning.vectorOf(question),
    current: () => partsOf(holder.current()),
  };
  return async (question, options) =>
    answerQuestion(question, { ...sourceOf(holder.current(), config), meaning: known }, options);
}

function sourceOf(loaded: LoadedCorpus, { maxQuestionLength }: AppConfig): AnswerSource {
  return { ...partsOf(loaded), maxQuestionLength };
}

function partsOf({ retriever, corpus }: LoadedCorpus): CorpusSource {
  return { retriever, corpusVersion: corpus.version };
}

function suggesterOver(loaded: LoadedCorpus, config: AppConfig): Suggester {
  const source = sourceOf(loaded, config);
  return createSuggester(loaded, async (question) => (await answerQuestion(question, source)).citations[0]);
}

/** The ways in: each resolves to a reply, whatever happens. */
function entrances(
  services: Services,
  log: Log,
  conversations: Conversations,
): Pick<App, 'dispatch' | 'dispatchIn' | 'ask' | 'converse' | 'remember' | 'takeAction'> {
  const dispatch = dispatcher(commands, services, log);
  const ask = (question: string, context: Context) => dispatch('ask', { question }, context);
  const dispatchIn = conversational(dispatch, conversations);
  return {
    dispatch,
    ask,
    dispatchIn,
    converse: (conversation, message, context, previous) => {
      const place = { conversation, person: context.personId };
      if (previous !== undefined) conversations.remember(place, { question: previous });
      return dispatchIn({ conversation }, 'ask', { question: message }, context);
    },
    remember: (place, question) => conversations.remember(place, { question }),
    takeAction: (action, question, context) =>
      guarded(action.kind, context, log, () =>
        unlessUnavailable(context.language, () => takeAction(action, question, services, context)),
      ),
  };
}
