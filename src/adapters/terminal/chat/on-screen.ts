import type { Vote } from '../../../contract/question-log.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { ReplyAction } from '../../../contract/reply-action.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';

/** What stands on screen of the current question: its numbered sentences, and how they go on. */
export class OnScreen {
  #language: InterfaceLanguage | undefined;
  #question: string | undefined;
  readonly #sentences = new Map<number, ReplyAction>();
  #next: ReplyAction | undefined;
  readonly #votes = new Map<Vote, ReplyAction>();

  /** The language of the last reply to something asked; none before that. */
  get language(): InterfaceLanguage | undefined {
    return this.#language;
  }

  /** The question that was looked up last; none before that. */
  get question(): string | undefined {
    return this.#question;
  }

  /** The highest number of a sentence; they are numbered from 1 without gaps. */
  get last(): number {
    return this.#sentences.size;
  }

  /** Takes note of a reply to something asked; small talk, and asking back, leave the sentences before them in force. */
  asked(reply: Reply): void {
    this.#language = reply.language;
    if (reply.question === undefined) return;
    this.#question = reply.question.text;
    this.#sentences.clear();
    this.#votes.clear();
    for (const action of reply.actions ?? [])
      if (action.kind === 'vote') this.#votes.set(action.vote, action);
    this.continued(reply);
  }

  /** Takes note of further sentences, whose numbers run on. */
  continued({ question, actions = [] }: Reply): void {
    // A failure shows nothing, and may be tried again.
    if (question === undefined) return;
    for (const action of actions) {
      if (action.kind === 'context' && action.number !== undefined)
        this.#sentences.set(action.number, action);
    }
    this.#next = actions.find(({ kind }) => kind === 'more');
  }

  /** The action that shows further sentences; none where all are shown. */
  more(): ReplyAction | undefined {
    return this.#next;
  }

  /** The action that votes on the answer; none where votes on it are not kept. */
  vote(vote: Vote): ReplyAction | undefined {
    return this.#votes.get(vote);
  }

  /** The action that shows what stands around a sentence; none where no sentence has the number. */
  context(number: number): ReplyAction | undefined {
    return this.#sentences.get(number);
  }
}
