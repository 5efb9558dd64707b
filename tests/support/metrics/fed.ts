import { readFileSync } from 'node:fs';
import { FILES } from '../../architecture/source.ts';

const SOURCES = FILES.map((file) => readFileSync(file, 'utf8'));

/** Whether something in the product feeds a metric. */
export function isFed(metric: string): boolean {
  const feeding = new RegExp(`\\b(count|observe|watch)\\(\\s*'${metric}'`);
  return SOURCES.some((text) => feeding.test(text));
}
