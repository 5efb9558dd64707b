import { type ArticleCatalogue, articleCatalogue, READERS_FIELDS } from '../catalogue/articles.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import type { Article, ArticleHeader, CorpusHeaders } from '../corpus/types.ts';
import { type Ask, findQuestions, LONGEST_SUGGESTION } from './find-questions.ts';
import type { GeneratedQuestion } from './generate/parts.ts';
import type { SuggestionSource } from './match.ts';

/** Questions kept. */
const MOST_QUESTIONS = 300;

/** What suggestions are made from. */
export interface SuggestibleCorpus {
  readonly corpus: CorpusHeaders;
  /** Articles of the corpus in whose sentences questions are looked for. */
  sample(): Promise<readonly Article[]>;
}

/** What can be suggested, growing while it is looked for. */
export class Findings {
  readonly questions: GeneratedQuestion[] = [];
  readonly #source: SuggestibleCorpus;
  #questions = new Catalogue<GeneratedQuestion>();

  constructor(source: SuggestibleCorpus) {
    this.#source = source;
  }

  /**
   * Fills them with the corpus's titles and the questions that it answers, until there are enough or told to stop.
   * What is called again, since it failed in the middle, begins with the questions again.
   */
  async fill(ask: Ask, isStopped: () => boolean): Promise<void> {
    await this.#articles().filled;
    this.questions.length = 0;
    this.#questions = new Catalogue();
    for await (const question of findQuestions(await this.#source.sample(), ask, isStopped)) {
      this.questions.push(question);
      this.#questions.add(question, { title: question.text });
      if (this.questions.length >= MOST_QUESTIONS) return;
    }
  }

  /** Whether all titles are there. */
  hasTitles(): boolean {
    return this.#articles().isFilled();
  }

  /** The titles; one that was made from a link is no title. */
  titleSource(): SuggestionSource<ArticleHeader> {
    return {
      catalogue: this.#articles().catalogue,
      fields: READERS_FIELDS,
      textOf: titleOf,
      languageOf: ({ language }) => language,
      accepts: ({ heading }) => !heading.derived,
    };
  }

  /** The questions in a language; those in another only where what is typed is in it. */
  questionSource(language: GeneratedQuestion['language']): SuggestionSource<GeneratedQuestion> {
    return {
      catalogue: this.#questions,
      fields: ['title'],
      textOf: ({ text }) => text,
      languageOf: (question) => question.language,
      accepts: (question, typedLanguage) =>
        question.language === language || question.language === typedLanguage,
    };
  }

  #articles(): ArticleCatalogue {
    return articleCatalogue(this.#source.corpus);
  }
}

function titleOf({ heading: { text } }: ArticleHeader): string {
  if (text.length <= LONGEST_SUGGESTION) return text;
  return `${text.slice(0, LONGEST_SUGGESTION - 1).replace(/\s+\S*$/, '')}…`;
}
