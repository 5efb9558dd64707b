import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { embeddingsSecrets } from '../../src/embeddings/settings.ts';
import { createLog } from '../../src/log.ts';

describe('the log', () => {
  test.each([
    [
      { EMBEDDINGS_URL: 'https://api.example/v1', EMBEDDINGS_KEY: 'sk-zqwx-1234' },
      'the key sk-zqwx-1234 is wrong',
    ],
    [{ EMBEDDINGS_URL: 'https://city:zqwx%40pass@api.example/v1' }, 'zqwx%40pass and zqwx@pass'],
    [
      { EMBEDDINGS_URL: 'https://api.example/embeddings?code=zqwx567890123456&v=1' },
      'POST /embeddings?code=zqwx567890123456',
    ],
  ])('never has what %j keeps secret', (environment, line) => {
    const lines: string[] = [];
    const secrets = embeddingsSecrets(parseConfig(environment).embeddings);
    const log = createLog('info', { write: (text) => void lines.push(text) }, { secrets });
    log.info(line);
    expect(lines.join()).toContain('…');
    expect(lines.join()).not.toContain('zqwx');
  });

  test('keeps its words where there is no service', () => {
    expect(embeddingsSecrets(parseConfig({}).embeddings)).toEqual([]);
  });
});
