import { DalilError, messageOf } from '../../errors.ts';
import { hasQuestions, questionFolder } from '../store/database.ts';
import { QuestionStore } from '../store/question-store.ts';
import { type QuestionReport, questionReport } from './question-report.ts';

/**
 * Reads what was kept below a folder for data, also while others write there.
 * @throws DalilError `no-questions` where none were ever kept, `questions-unreadable`
 */
export async function readQuestionReport(
  dataDir: string,
  days: number,
  now: number,
): Promise<QuestionReport> {
  const folder = questionFolder(dataDir);
  if (!(await hasQuestions(dataDir)))
    throw new DalilError(
      'no-questions',
      `No questions are kept in "${folder}": set QUESTION_LOG=1 where the bot runs, and DATA_DIR to the folder that it uses.`,
    );
  try {
    const store = await QuestionStore.open(dataDir);
    try {
      return questionReport(store.database, days, now);
    } finally {
      store.close();
    }
  } catch (error) {
    throw new DalilError(
      'questions-unreadable',
      `The questions in "${folder}" cannot be read (${messageOf(error)}): check who may read and write there, or put a backup in their place.`,
      { cause: error },
    );
  }
}
