import type { PageResult } from './measure-pages.ts';

/** What is not right about a page, a line each, for whoever wants to look at it. */
export function failuresOf({ name, truth, article, title, author, date, ...rest }: PageResult): string[] {
  const { metadata } = article ?? {};
  const fields = [
    ['title', title, metadata?.title, truth.title],
    ['author', author, metadata?.author, truth.author],
    ['date', date, metadata?.published, truth.date],
  ] as const;
  const lines = fields
    .filter(([, verdict]) => verdict !== undefined && verdict !== 'right' && verdict !== 'absent')
    .map(([field, verdict, ours, known]) => `${field} ${verdict}: ${shown(ours)}, should be ${shown(known)}`);
  return [...(article ? lines : ['no article']), ...textFailures(rest)].map((line) => `${name}: ${line}`);
}

function textFailures({ fragments, body }: Pick<PageResult, 'fragments' | 'body'>): string[] {
  return [
    ...(fragments && fragments.missed + fragments.foreign > 0
      ? [`${fragments.missed} fragments missed, ${fragments.foreign} foreign`]
      : []),
    ...(body && body.found < 0.95
      ? [`text missed ${body.missed.toFixed(2)}, foreign ${body.foreign.toFixed(2)}`]
      : []),
  ];
}

function shown(value: string | undefined): string {
  return value === undefined ? '-' : JSON.stringify(value);
}
