import { z } from 'zod';

const offset = z.int().nonnegative();
const addition = z.object({
  name: z.string().describe('Name of the feature.'),
  value: z.number().describe('What was measured.'),
  adds: z.number().describe('What it adds.'),
});

const explanationSchema = z.object({
  terms: z
    .array(
      z.object({
        term: z.string().describe('The term as it was looked up.'),
        word: z.string().describe('The term as it stands in the question.'),
        weight: z.number().describe('Its inverse document frequency, in nats.'),
        similarity: z.number().describe("How alike the sentence's best word is, from 0 to 1."),
      }),
    )
    .describe("The question's terms."),
  named: z
    .array(
      z.object({
        term: z
          .string()
          .describe('A concept, name, number or date in a form that is the same in every language.'),
        words: z.string().describe('The words of the question that name it.'),
      }),
    )
    .describe('What the question names, in its order; the same for all candidates.'),
  crossLingualTerms: z
    .array(z.string())
    .describe('Concepts, names and numbers that question and sentence share.'),
  features: z.array(addition).describe('What the ranking adds up, greatest first.'),
  score: z.number().describe('The sum of what the features add.'),
  confidence: z
    .array(addition)
    .describe('What the confidence adds up, in the logarithm of its odds; the same for all candidates.'),
  unmet: z
    .array(z.enum(['name', 'number', 'kind', 'time', 'negation', 'predicate', 'accusation']))
    .describe('Conditions without which the question is not answered, whatever the confidence.'),
  threshold: z.number().describe('The least score of the best sentence at which a question is answered.'),
  unsureThreshold: z
    .number()
    .describe('The least score of the best sentence at which the closest sentences are shown.'),
});

const candidateSchema = z.object({
  sentence: z.string().describe('The sentence, word for word as it stands in the article.'),
  articleId: z.string().describe('Id of the article: the name of its file without the ending.'),
  start: offset.describe("UTF-16 offset of the sentence's beginning in the text of the article's file."),
  end: offset.describe("UTF-16 offset of the sentence's end, exclusive."),
  language: z.string().describe("BCP 47 tag of the article's language."),
  title: z.string().describe("The article's title, or a substitute."),
  derivedTitle: z
    .literal(true)
    .optional()
    .describe('Only where the title is a substitute made from the link.'),
  url: z.string().describe('Where the article was published; opens at the page where it has pages.'),
  page: z
    .int()
    .positive()
    .optional()
    .describe('The page on which the sentence begins, where the article has pages.'),
  score: z.number().min(0).max(1).describe('How sure it is that the sentence answers.'),
  highlights: z
    .array(z.tuple([offset, offset]))
    .describe(
      'Half-open UTF-16 offsets into the sentence of what matches the question, ascending and disjoint.',
    ),
  explain: explanationSchema
    .optional()
    .describe('Why the sentence stands where it stands; only where it was asked for.'),
});

const citationSchema = candidateSchema.extend({
  alsoIn: z
    .array(candidateSchema)
    .optional()
    .describe('Sentences that say the same, best first; absent where there are none.'),
});

/** An answer as programs get it, from `ask --json` and from `POST /api/ask`. */
export const answerSchema = z.object({
  question: z.string().describe('The question, unchanged.'),
  language: z.enum(['ar', 'vi', 'en']).describe("The question's language."),
  status: z
    .enum(['answered', 'unsure', 'not-found', 'not-a-question', 'refused'])
    .describe(
      'What the articles say (answered), may say (unsure) or do not say (not-found); not-a-question for greetings and the like, refused for what is too long or not text.',
    ),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'The probability that a right sentence is among those shown; where none is shown, among the three best candidates.',
    ),
  citations: z
    .array(citationSchema)
    .describe('The sentences that are said to answer; empty unless the status is answered.'),
  shown: z
    .array(citationSchema)
    .describe(
      'Every sentence that a reply shows, in its order: the citations, or the closest ones of an unsure answer.',
    ),
  candidates: z.array(candidateSchema).describe('The best sentences by rank, cited or not.'),
  corpusVersion: z.string().describe('Version of the articles that the answer was given from.'),
  elapsedMs: z.number().nonnegative().describe('Milliseconds from question to answer.'),
});

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** An answer as programs get it. */
export type AnswerJson = DeepReadonly<z.infer<typeof answerSchema>>;
