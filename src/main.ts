import { runChat } from './adapters/terminal/chat.ts';
import { terminalLanguage, terminalStyle } from './adapters/terminal/surroundings.ts';
import { type App, createApp } from './app.ts';
import { type Config, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { runProcess } from './process.ts';

/** `npm start`: the Discord bot when a token is set, the local chat when not. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel ?? (config.discordToken ? 'info' : 'warn'));
  const app = await createApp(config, log);
  process.on('SIGHUP', () => void app.dispatch('reload', {}, { language: 'en', isAdministrator: true }));
  if (config.discordToken) await runDiscord(app, config, config.discordToken);
  else await chat(app);
}

async function runDiscord(app: App, config: Config, token: string): Promise<void> {
  // Loaded only when needed: the local chat starts faster without discord.js.
  const { runBot } = await import('./adapters/discord/run.ts');
  await runBot(app, { ...config, discordToken: token });
}

async function chat(app: App): Promise<void> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const isTerminal = process.stdout.isTTY === true;
  await runChat(app, {
    input: process.stdin,
    output: process.stdout,
    interactive: isTerminal && process.stdin.isTTY === true,
    language: terminalLanguage(process.env),
    style: terminalStyle(isTerminal, process.env),
    signal: stopping.signal,
  });
  process.stdin.destroy();
}

runProcess(main);
