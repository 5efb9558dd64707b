import pino from 'pino';
import { expect, test } from 'vitest';
import { ClusterLoader } from '../../../src/loading/opensearch/opensearch-loader.ts';
import { describeWithCluster } from '../../support/opensearch/describe.ts';
import { appWithMeaning, expectPlain, sentencesIn, untilMeaning } from './support.ts';

const QUESTION = 'When does the seamstress visit the school?';
const SENTENCE = 'The tailor visits the school on Monday mornings.';
/** By its words alone, the first answers as well. */
const FILES = {
  'builders.txt': 'The plumber visits the school on Monday.',
  'clothes.txt': SENTENCE,
};
const TIMEOUT = 150_000;

describeWithCluster('answers from a cluster', ({ urls, prefix }) => {
  test(
    'are ranked by meaning, from the vectors kept here, after a reload and a failure too',
    async () => {
      const place = { url: urls.join(','), index: `${prefix}meaning` };
      const log = pino({ level: 'silent' });
      const product = await appWithMeaning({
        files: FILES,
        createLoader: (config) => new ClusterLoader(config, place, { log, answersOthers: true }),
      });
      expect(sentencesIn(await product.askPlain(QUESTION))[0]).not.toBe(SENTENCE);
      await product.meaning.settled();
      const answer = await product.ask(QUESTION);
      expect(answer.candidates.map(({ basis }) => basis)).toEqual(['meaning', 'meaning']);
      expect(sentencesIn(answer)[0]).toBe(SENTENCE);

      const before = product.service.requests.length;
      await product.put('pool.txt', 'The pool opens at noon.');
      await product.reloadBoth();
      await product.meaning.settled();
      expect(sentencesIn(await product.ask(QUESTION))[0]).toBe(SENTENCE);
      const sent = product.service.requests.slice(before).flatMap(({ body }) => body.input);
      expect(sent).toContain('The pool opens at noon.');
      expect(sent).not.toContain(SENTENCE);

      product.service.behave({ fault: 'too-few' });
      await expectPlain(product, 'When does the seamstress visit the town?');
      product.service.behave({ fault: undefined });
      await untilMeaning(product, 'When does the seamstress visit?');
    },
    TIMEOUT,
  );
});
