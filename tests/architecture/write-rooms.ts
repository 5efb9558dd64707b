import { readFileSync, writeFileSync } from 'node:fs';
import { MARKS, tableInMarkdown } from './table.ts';

// `npm run rooms`: writes the table of rooms into the page that explains them.
const PAGE = 'docs/design.md';
const text = readFileSync(PAGE, 'utf8');
const [before, after] = [text.indexOf(MARKS.begin), text.indexOf(MARKS.end)];
writeFileSync(PAGE, `${text.slice(0, before)}${MARKS.begin}\n${tableInMarkdown()}\n${text.slice(after)}`);
