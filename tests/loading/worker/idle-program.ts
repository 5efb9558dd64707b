import { createWorkerLoader } from '../../../src/loading/worker/worker-loader.ts';
import { asked } from '../../support/asked.ts';

// Loads, asks one question, and does not say that it is over.
const [seedsDir = ''] = process.argv.slice(2);
const { retriever } = await createWorkerLoader({ seedsDir, maxArticleBytes: 10_000 }).load();
const [best] = await retriever.search(asked('When does the library open?'), { limit: 1 });
process.stdout.write(best?.article.id ?? 'nothing');
