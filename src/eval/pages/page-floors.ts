import floors from './data/page-floors.json' with { type: 'json' };
import type { PageReport } from './page-report.ts';

/** The least of each figure, by set and by `field.figure`. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = floors;

/** The figures of a set that are below what was reached once, a line each. */
export function brokenPageFloors(set: string, report: PageReport): string[] {
  return Object.entries(FLOORS[set] ?? {}).flatMap(([key, least]) => {
    const [field = '', figure = ''] = key.split('.');
    const value = figureOf(report[field as keyof PageReport], figure);
    return value >= least ? [] : [`${set} ${key}: ${value} (at least ${least}) TOO LOW`];
  });
}

function figureOf(figures: PageReport[keyof PageReport], name: string): number {
  return typeof figures === 'object' ? ((figures as unknown as Record<string, number>)[name] ?? 0) : 0;
}
