import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { FakeDiscord } from '../support/discord/fake.ts';
import { plain } from '../support/discord/known.ts';
import { imageFacts, podman, saysInLog } from './podman.ts';

const IMAGE = 'localhost/dalil';
const QUESTION = 'What share of applications is filed online?';
const MEGABYTES = 1e6;
/** As `docs/operations.md` runs it. */
const LOCKED = ['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges', '--no-healthcheck'];

/** A folder that outlives a container, as its owner finds it: podman makes it of what the image has there. */
const DATA = '--volume=dalil-data:/data';

let fake: FakeDiscord | undefined;

afterEach(async () => {
  await podman(['rm', '--all', '--force', '--time', '0']);
  await podman(['volume', 'rm', '--all', '--force']);
  await fake?.close();
  fake = undefined;
});

function runOnce(args: readonly string[], input?: string) {
  return podman(['run', '--rm', '--interactive', '--network=none', ...LOCKED, ...args], input);
}

async function startBot({ token, api }: FakeDiscord): Promise<void> {
  const port = String(await freePort());
  const settings = { DISCORD_TOKEN: token, DISCORD_API_URL: api, METRICS_PORT: port };
  const environment = Object.entries(settings).map(([name, value]) => `--env=${name}=${value}`);
  const options = ['--detach', '--name=bot', '--network=host', DATA, ...environment, ...LOCKED];
  const { status, output } = await podman(['run', ...options, IMAGE]);
  expect(status, output).toBe(0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// tests/deploy/container.sh builds the images and sets CONTAINER_TEST.
describe.runIf(process.env.CONTAINER_TEST)('the container', { timeout: 120_000 }, () => {
  test('answers in the local chat and from scripts, without a network and on a root that cannot be written', async () => {
    const chat = await runOnce([IMAGE], `${QUESTION}\n`);
    expect(chat.output).toContain('95.9');
    expect(chat.status).toBe(0);
    const asked = await runOnce([IMAGE, 'dist/src/bin/ask.js', '--json', QUESTION]);
    expect(JSON.parse(asked.output)).toMatchObject({ status: 'answered' });
  });

  test('is no administrator of anything', async () => {
    const { User, Healthcheck } = await imageFacts(IMAGE);
    expect(User).toBe('1000:1000');
    expect(Healthcheck.Test).toContain('node');
    const shown = await runOnce([IMAGE, '-p', '[process.getuid(), process.getgid()].join(" ")']);
    expect(shown.output.trim()).toBe('1000 1000');
  });

  test('holds what runs and nothing else', async () => {
    const listed = await runOnce([IMAGE, '-p', 'fs.readdirSync("/app").join()']);
    expect(listed.output.trim()).toBe('dist,node_modules,package.json');
    const [{ Size: whole }, { Size: base }] = [
      await imageFacts(IMAGE),
      await imageFacts('localhost/dalil-base'),
    ];
    expect(whole - base).toBeLessThan(100 * MEGABYTES);
  });

  test('is the same, bit by bit, when it is built again', async () => {
    const [first, again] = [await imageFacts(IMAGE), await imageFacts('localhost/dalil-again')];
    expect(again.RootFS.Layers).toEqual(first.RootFS.Layers);
  });

  test('ends with status 2 where the settings are wrong', async () => {
    const { status, output } = await runOnce(['--env=DISCORD_GUILD_ID=none', IMAGE]);
    expect(output).toContain('DISCORD_GUILD_ID');
    expect(status).toBe(2);
  });

  test('is a bot that knows that it is well, ends with 0 when it is stopped, and finds its data again', async () => {
    fake = await FakeDiscord.start();
    for (const time of ['first', 'second']) {
      await startBot(fake);
      await saysInLog('bot', '"online"');
      expect(plain(await fake.slash('ask', { question: QUESTION }).shown()), time).toContain('95.9');
      const { Healthcheck } = await imageFacts(IMAGE);
      const health = await podman(['exec', 'bot', ...Healthcheck.Test.slice(1)]);
      expect(health.status, health.output).toBe(0);
      await podman(['stop', '--time=30', 'bot']);
      expect((await podman(['wait', 'bot'])).output.trim()).toBe('0');
      await podman(['rm', 'bot']);
    }
    const kept = await runOnce([DATA, IMAGE, '-p', 'fs.readdirSync("/data").join()']);
    expect(kept.output).toContain('CURRENT');
  });
});
