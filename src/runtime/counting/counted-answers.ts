import type { AskOptions, Services } from '../../contract/services.ts';
import { SearchUnavailable } from '../../errors.ts';
import type { Meter } from '../../metrics/meter.ts';
import { isTelling } from '../../reply/reply-language.ts';
import { detectLanguage } from '../../text/language/detect.ts';

/** Answers as before, and counts every question once: what came of it, its language, and how long that took. */
export function countedAnswers(answer: Services['answer'], meter: Meter): Services['answer'] {
  return async (question: string, options: AskOptions = {}) => {
    if (options.again) return answer(question, options);
    const started = performance.now();
    const count = (outcome: string, detected: string) => {
      const language = isTelling(question) ? detected : 'other';
      meter.count('dalil_questions_total', { outcome, language });
    };
    try {
      const answered = await answer(question, options);
      meter.observe('dalil_answer_seconds', (performance.now() - started) / 1_000);
      count(answered.status, answered.language);
      return answered;
    } catch (error) {
      count(error instanceof SearchUnavailable ? 'unavailable' : 'failed', detectLanguage(question));
      throw error;
    }
  };
}
