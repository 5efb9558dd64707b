import { DalilError, messageOf } from '../../errors.ts';
import { questionFolder, questionsFault } from '../store/database.ts';
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
  const fault = await questionsFault(dataDir);
  if (fault) throw notThere(dataDir, fault);
  try {
    const store = await QuestionStore.open(dataDir);
    try {
      return questionReport(store.database, days, now);
    } finally {
      store.close();
    }
  } catch (error) {
    throw unreadable(dataDir, error);
  }
}

function notThere(dataDir: string, fault: NodeJS.ErrnoException): DalilError {
  const folder = questionFolder(dataDir);
  if (fault.code === 'ENOENT')
    return new DalilError(
      'no-questions',
      `No questions are kept in "${folder}": set QUESTION_LOG=1 where the bot runs, and DATA_DIR to the folder that it uses.`,
    );
  if (fault.code === 'ENOTDIR')
    return new DalilError(
      'questions-unreadable',
      `"${folder}" cannot be a folder, since it or "${dataDir}" is a file: set DATA_DIR to the folder that the bot uses.`,
    );
  return unreadable(dataDir, fault);
}

function unreadable(dataDir: string, cause: unknown): DalilError {
  return new DalilError(
    'questions-unreadable',
    `The questions in "${questionFolder(dataDir)}" cannot be read (${messageOf(cause)}): check who may read and write there, or put a backup in their place.`,
    { cause },
  );
}
