import { drawTable } from '../table.ts';
import type { FieldFigures, PageReport, TextFigures } from './page-report.ts';

const TEXT = ['', 'text', 'precision', 'recall', 'F1'];
const FIELDS = ['', '', 'judged', 'right', 'rightly absent', 'missed', 'wrong', 'made up', 'good %', 'bad %'];

/** Draws what sets of pages are measured by, for people. */
export function pageTable(reports: Readonly<Record<string, PageReport>>): string {
  const entries = Object.entries(reports);
  const counts = entries.map(([name, { pages, failed }]) => [name, pages, failed]);
  return [
    drawTable([['', 'pages', 'no article'], ...counts]),
    drawTable([TEXT, ...entries.flatMap(([name, report]) => textRows(name, report))]),
    drawTable([FIELDS, ...entries.flatMap(([name, report]) => fieldRows(name, report))]),
  ].join('\n\n');
}

function textRows(name: string, { fragments, body }: PageReport) {
  const row = (kind: string, figures: TextFigures | undefined) =>
    figures ? [[name, kind, figures.precision, figures.recall, figures.f1]] : [];
  return [...row('fragments', fragments), ...row('runs of words', body)];
}

function fieldRows(name: string, report: PageReport) {
  return (['title', 'author', 'date'] as const)
    .map((field) => [field, report[field]] as const)
    .filter(([, { judged }]) => judged > 0)
    .map(([field, figures]) => [name, field, ...cells(figures)]);
}

function cells({ judged, right, absent, missed, wrong, invented, good, bad }: FieldFigures) {
  return [judged, right, absent, missed, wrong, invented, good, bad];
}
