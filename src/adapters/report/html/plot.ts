import type { DayOfQuestions } from '../../../learning/report/outcomes.ts';
import { type Html, html } from '../../web/drawing/html.ts';
import type { Bucket } from '../buckets.ts';
import { rangeText, sumOver } from '../buckets.ts';

/** A part of each bar: what it is called, its class in the style sheet, and how high it is on a day. */
export interface PlotPart {
  readonly name: string;
  readonly className: string;
  of(day: DayOfQuestions): number;
}

const [WIDTH, HEIGHT, LEFT, BELOW, ABOVE] = [720, 220, 44, 28, 10];

/** Bars over time, each of several parts, as an SVG picture that a table for readers of screens goes with. */
export function stackedBars(title: string, buckets: readonly Bucket[], parts: readonly PlotPart[]): Html {
  const totals = buckets.map((bucket) => parts.reduce((sum, part) => sum + sumOver(bucket, part.of), 0));
  const most = niceLimit(Math.max(1, ...totals));
  const step = (WIDTH - LEFT) / Math.max(1, buckets.length);
  const y = (count: number) => ABOVE + (HEIGHT - ABOVE - BELOW) * (1 - count / most);
  return html`<figure><figcaption>${title}<span class="legend">${parts.map((part) => html`<span class="${part.className}"><i></i>${part.name}</span> `)}</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
${(Math.max(...totals) > 0 ? [0, most / 2, most] : [0]).map((count) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${fixed(y(count))}" y2="${fixed(y(count))}"/><text class="axis" x="${LEFT - 6}" y="${fixed(y(count) + 4)}" text-anchor="end">${count}</text>`)}
${buckets.map((bucket, at) => bar(bucket, parts, LEFT + at * step, step, y))}
${labelled(buckets).map(([at, day]) => html`<text class="axis" x="${fixed(LEFT + (at + 0.5) * step)}" y="${HEIGHT - 8}" text-anchor="${anchor(at, buckets.length)}">${day}</text>`)}
</svg></figure>`;
}

function bar(
  bucket: Bucket,
  parts: readonly PlotPart[],
  left: number,
  step: number,
  y: (count: number) => number,
): Html {
  let below = 0;
  const rects = parts.map((part) => {
    const count = sumOver(bucket, part.of);
    const [top, bottom] = [y(below + count), y(below)];
    below += count;
    return (
      count > 0 &&
      html`<rect class="${part.className}" x="${fixed(left + step * 0.1)}" width="${fixed(step * 0.8)}" y="${fixed(top)}" height="${fixed(bottom - top)}"/>`
    );
  });
  const when = rangeText(bucket.from, bucket.to);
  const counts = parts.map((part) => `${part.name}: ${sumOver(bucket, part.of)}`).join(', ');
  return html`<g><title>${when}: ${counts}</title>${rects}</g>
`;
}

/** The first, the middle and the last have room for their days. */
function labelled(buckets: readonly Bucket[]): (readonly [number, string])[] {
  const places = new Set([0, Math.floor((buckets.length - 1) / 2), buckets.length - 1]);
  return [...places].flatMap((at) => {
    const bucket = buckets[at];
    return bucket ? [[at, bucket.from] as const] : [];
  });
}

function anchor(at: number, count: number): 'start' | 'middle' | 'end' {
  if (at === 0 && count > 1) return 'start';
  return at === count - 1 && count > 1 ? 'end' : 'middle';
}

/** The least even number with one digit other than 0 that is not below, or a power of ten; its half is whole. */
function niceLimit(most: number): number {
  for (let power = 1; ; power *= 10)
    for (const factor of [2, 4, 6, 8, 10]) if (factor * power >= most) return factor * power;
}

function fixed(length: number): string {
  return length.toFixed(1);
}
