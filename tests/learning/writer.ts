import { QuestionStore } from '../../src/learning/store/question-store.ts';

// Keeps questions and votes one after the other, and names each on standard output once it is confirmed.
const [dataDir = '', name = '', most = '0'] = process.argv.slice(2);
const store = await QuestionStore.open(dataDir);
for (let at = 0; at < Number(most); at++) {
  const question = `${name}-${at}`;
  const kept = {
    question,
    wording: question,
    language: 'en',
    status: 'not-found',
    confidence: 0.1,
    corpusVersion: 'v',
    articles: [],
  } as const;
  store.addQuestions([{ kept, at: Date.now() }]);
  if (at % 10 === 0) store.vote(`person-${name}`, question, 'up', kept, Date.now());
  process.stdout.write(`${question}\n`);
}
store.close();
