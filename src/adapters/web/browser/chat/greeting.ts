import { make } from './elements.ts';
import { examples } from './server.ts';
import { SETUP } from './setup.ts';

/** Puts questions to begin with under the greetings, once the server has found some. */
export async function showExamples(): Promise<void> {
  const found = Object.entries(await examples())
    .filter(([, questions]) => questions.length > 0)
    .sort(([one], [other]) => Number(other === SETUP.language) - Number(one === SETUP.language));
  for (const element of document.querySelectorAll<HTMLElement>('.log[data-place="direct"] .examples')) {
    element.append(...found.map(([language, questions]) => group(language, questions)));
    element.hidden = found.length === 0;
  }
}

function group(language: string, questions: readonly string[]): HTMLElement {
  const buttons = questions.map((question) =>
    make(
      'button',
      { type: 'button', class: 'example', 'data-say': question, lang: language, dir: 'auto' },
      question,
    ),
  );
  return make('div', { class: 'group' }, ...buttons);
}
