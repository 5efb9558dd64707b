import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freshFolder } from './folder.ts';

/** Writes files into a fresh folder that is removed after the test; returns the folder. */
export async function seedsFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await freshFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** The text of an article with front matter. */
export function articleText(metadata: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}
