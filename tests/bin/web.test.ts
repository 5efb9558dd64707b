import { describe, expect, it } from 'vitest';
import { chat, program } from '../support/chat.ts';
import { run } from '../support/run.ts';
import { takenPort } from '../support/taken-port.ts';

const WEB = 'src/bin/web.ts';
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

describe('web', () => {
  it('explains itself, and serves nothing', async () => {
    const { status, stdout } = await run(WEB, ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run web/);
  });

  it('refuses what it does not know, with its usage', async () => {
    const { status, stderr } = await run(WEB, ['--open']);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run web');
  });

  it('leaves feeds to the bot, and says so', async () => {
    const { wrote } = program(WEB, [], { FEEDS: 'feeds.yaml' });
    const [address = ''] = ADDRESS.exec(await wrote('http://')) ?? [];
    const said = await fetch(`${address}/chat/command`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ place: 'direct', conversation: 'c', command: 'feeds', options: {} }),
    });
    expect(await said.text()).toContain('the bot does while it runs');
  });

  it.each([
    [[], 'Playground'],
    [['--public'], 'Your question'],
  ])('%j serves until it is asked to stop, and says where', async (args, words) => {
    const { wrote, child, ended } = program(WEB, args, {});
    const [address = ''] = ADDRESS.exec(await wrote('http://')) ?? [];
    expect(await (await fetch(address)).text()).toContain(words);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says what to do about a port that is taken, and ends as for wrong configuration', async () => {
    const { status, stderr } = await run(WEB, [], '', { PORT: String(await takenPort()) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/another program uses that port; set PORT/);
  });
});

describe('the chat in the terminal', () => {
  it('has the page in the browser beside it, until it ends', async () => {
    const { wrote, type, ended } = chat({});
    const [address = ''] = ADDRESS.exec(await wrote('http://')) ?? [];
    expect((await fetch(address)).status).toBe(200);
    type('/quit');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('goes on where the page cannot be served, and says why', async () => {
    const { status, stdout } = await run('src/bin/start.ts', [], '/articles\n', {
      PORT: String(await takenPort()),
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/another program uses that port; set PORT/);
    expect(stdout).toContain('huengaynay.vn');
  });
});
