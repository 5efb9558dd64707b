import { messageOf } from '../../../src/errors.ts';
import { doJob, type Job } from './jobs.ts';

// The process of one job: it comes as a message, its result goes back as one, and the process ends.
process.once('message', async (job: Job) => {
  const answer = await doJob(job).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: messageOf(error) }),
  );
  process.send!(answer, () => process.exit());
});
process.once('disconnect', () => process.exit());
