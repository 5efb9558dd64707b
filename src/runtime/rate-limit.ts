import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CommandDeclaration, CommandInput } from '../contract/declaration.ts';
import type { Context } from '../contract/services.ts';
import budgets from './data/budgets.json' with { type: 'json' };

const WINDOW_SECONDS = 60;

/** What is counted apart: questions, changes of what is kept, other things looked up, and suggestions while somebody types. */
export type BudgetName = 'question' | keyof typeof budgets;

/** Too much was asked: how long to wait, and whether this is the first time that it has to be said in this window. */
export interface Excess {
  /** Whole seconds until the window ends, at least 1. */
  readonly seconds: number;
  readonly isFirst: boolean;
}

interface Budget {
  readonly perMinute: number;
  readonly limitsAdministrators: boolean;
  readonly limiter: RateLimiterMemory;
}

/** Counts what each person asks for within windows of a minute, by budget; forgets it as each window ends. */
export class RateLimit {
  readonly #budgets: Readonly<Record<BudgetName, Budget>>;

  /** @param questionsPerMinute how many questions a person may ask; the other budgets are data */
  constructor(questionsPerMinute: number) {
    this.#budgets = {
      question: budgetOf({ perMinute: questionsPerMinute, limitsAdministrators: false }),
      change: budgetOf(budgets.change),
      lookup: budgetOf(budgets.lookup),
      suggestion: budgetOf(budgets.suggestion),
    };
  }

  /** Counts one of a budget; says so when it is one too many. Administrators may ask and look up as much as they like. */
  async take(
    { personId, isAdministrator }: Context,
    name: BudgetName = 'question',
  ): Promise<Excess | undefined> {
    const { perMinute, limitsAdministrators, limiter } = this.#budgets[name];
    if (personId === undefined || (isAdministrator && !limitsAdministrators)) return undefined;
    try {
      await limiter.consume(personId);
      return undefined;
    } catch (refusal) {
      // The limiter rejects with its count instead of an error.
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const { msBeforeNext, consumedPoints } = refusal;
      return {
        seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
        isFirst: consumedPoints === perMinute + 1,
      };
    }
  }
}

/** From which budget a command is taken. */
export function budgetOfCommand(command: CommandDeclaration | undefined, input: CommandInput): BudgetName {
  if (typeof input.question === 'string') return 'question';
  return command?.changes ? 'change' : 'lookup';
}

function budgetOf(size: Omit<Budget, 'limiter'>): Budget {
  return { ...size, limiter: new RateLimiterMemory({ points: size.perMinute, duration: WINDOW_SECONDS }) };
}
