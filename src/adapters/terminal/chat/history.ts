import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MOST_LINES = 500;

/** Lines typed in earlier chats. */
export interface History {
  /** Newest first, as readline has them. */
  lines(): string[];
  /** Keeps these, newest first. */
  keep(lines: readonly string[]): void;
}

/** A history in a file for its owner's eyes. What cannot be read or written is no reason not to chat: it is forgotten. */
export function fileHistory(file: string): History {
  return {
    lines: () => {
      const kept = attempt(() => readFileSync(file, 'utf8')) ?? '';
      return kept.split('\n').filter(Boolean).slice(0, MOST_LINES);
    },
    keep: (lines) => {
      // One folder alone: asked for all above it as well, Node never comes back under `/proc`.
      attempt(() => mkdirSync(path.dirname(file)));
      attempt(() => writeFileSync(file, `${lines.slice(0, MOST_LINES).join('\n')}\n`, { mode: 0o600 }));
    },
  };
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
