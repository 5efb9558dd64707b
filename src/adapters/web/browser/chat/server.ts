import type { ChatPlace, Said, Saying } from '../../chat/protocol.ts';
import { SETUP, word } from './setup.ts';

/** What the server said, or why it said nothing. */
export type Heard = { readonly said: Said } | { readonly error: string };

/** Says something to the server and waits for what it says. */
export async function tell(
  path: 'command' | 'message' | 'button' | 'menu',
  body: Saying & Readonly<Record<string, unknown>>,
): Promise<Heard> {
  try {
    const response = await fetch(`/chat/${path}?lang=${SETUP.language}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { said: (await response.json()) as Said };
    return { error: await reasonOf(response) };
  } catch {
    const isWritten = path === 'message' || path === 'command';
    return { error: word(isWritten ? 'error-network' : 'error-network-press') };
  }
}

async function reasonOf(response: Response): Promise<string> {
  if (response.status === 413) return word('error-too-long', { limit: SETUP.limits.option });
  if (response.status !== 400) return word('error-server');
  const { error } = (await response.json()) as { error?: string };
  return error ?? word('error-server');
}

/** What could be typed into an option; nothing where that cannot be found out. */
export async function suggested(
  place: ChatPlace,
  command: string,
  option: string,
  typed: string,
): Promise<readonly string[]> {
  const query = new URLSearchParams({ place, command, option, typed, lang: SETUP.language });
  const found = await get<{ value: string }[]>(`/chat/suggestions?${query}`);
  return (found ?? []).map(({ value }) => value);
}

/** Questions to begin with, by their languages. */
export async function examples(): Promise<Readonly<Record<string, readonly string[]>>> {
  return (await get<Record<string, readonly string[]>>('/chat/examples')) ?? {};
}

async function get<Answer>(address: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
