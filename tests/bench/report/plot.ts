import type { SizeResult } from '../run/run-size.ts';
import look from './data/plot.json' with { type: 'json' };
import { rounded } from './figures.ts';

/** One contestant's points: milliseconds at numbers of sentences. */
interface Series {
  readonly label: string;
  readonly points: readonly { readonly sentences: number; readonly p50: number; readonly p99: number }[];
}

const { width, height, left, right, top, bottom } = look.frame;

/** Latency against the number of sentences, both logarithmic: each contestant's median solid, its 99th percentile dashed. */
export function plotOf(sizes: readonly SizeResult[]): string {
  const series = seriesOf(sizes);
  const values = series.flatMap(({ points }) => points.flatMap(({ p50, p99 }) => [p50, p99]));
  const x = logScale(
    sizes.map(({ sentences }) => sentences),
    left,
    width - right,
  );
  const y = logScale(decadesAround(values), height - bottom, top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${look.title}</title>`,
    `<desc id="desc">${escaped(description(series))}</desc>`,
    `<style>${look.style.join('')}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="heading" x="${left}" y="26">${look.title}</text>`,
    `<text x="${left}" y="46">${look.subtitle}</text>`,
    ...axes(sizes, decadesAround(values), x, y),
    ...series.flatMap((one, at) => lines(one, at, x, y)),
    ...series.flatMap(({ label }, at) => legend(label, at)),
    '</svg>',
    '',
  ].join('\n');
}

function seriesOf(sizes: readonly SizeResult[]): Series[] {
  const names = [...new Set(sizes.flatMap(({ contestants }) => Object.keys(contestants)))];
  const all = names.map((name) => {
    const points = sizes.flatMap(({ sentences, contestants }) => {
      const outcome = contestants[name];
      return outcome && 'measured' in outcome ? [{ sentences, ...outcome.measured.latency }] : [];
    });
    const { label } = sizes.map(({ contestants }) => contestants[name]).find(Boolean)!;
    return { label, points };
  });
  return all.filter(({ points }) => points.length > 0);
}

function description(series: readonly Series[]): string {
  const texts = series.map(({ label, points }) => {
    const each = points.map(
      ({ sentences, p50, p99 }) =>
        `${rounded(p50)} and ${rounded(p99)} ms at ${sentences.toLocaleString('en')} sentences`,
    );
    return `${label}: ${each.join(', ')}.`;
  });
  return `Median and 99th percentile of the time of a question. ${texts.join(' ')}`;
}

/** Powers of ten from below the least to above the greatest value. */
function decadesAround(values: readonly number[]): number[] {
  const exponents = values.filter((value) => value > 0).map(Math.log10);
  const least = Math.floor(Math.min(...exponents, 0));
  const most = Math.ceil(Math.max(...exponents, 1));
  return Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at));
}

function logScale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10) as [number, number];
  const span = most - least || 1;
  return (value) => Math.round((from + ((Math.log10(value) - least) / span) * (to - from)) * 10) / 10;
}

type Scale = ReturnType<typeof logScale>;

function axes(sizes: readonly SizeResult[], decades: readonly number[], x: Scale, y: Scale): string[] {
  const floor = height - bottom;
  return [
    ...decades.map((value) => `<path class="grid" d="M${left} ${y(value)}H${width - right}"/>`),
    ...decades.map(
      (value) => `<text class="end" x="${left - 8}" y="${y(value) + 4}">${rounded(value)} ms</text>`,
    ),
    ...sizes.map(({ sentences }) => `<path class="grid" d="M${x(sentences)} ${top}V${floor}"/>`),
    ...sizes.map(
      ({ sentences }) =>
        `<text class="middle" x="${x(sentences)}" y="${floor + 20}">${sentences.toLocaleString('en')}</text>`,
    ),
    `<text class="middle" x="${(left + width - right) / 2}" y="${floor + 42}">sentences</text>`,
  ];
}

function lines({ label, points }: Series, at: number, x: Scale, y: Scale): string[] {
  return (['p50', 'p99'] as const).flatMap((per) => {
    const path = points.map((point) => `${x(point.sentences)} ${y(point[per])}`).join('L');
    return [
      `<path class="line ${per} c${at}" d="M${path}"><title>${escaped(label)} ${per}</title></path>`,
      ...points.map((point) => marker(at, x(point.sentences), y(point[per]))),
    ];
  });
}

/** Shapes differ besides the colours, for those who see colours alike. */
function marker(at: number, x: number, y: number): string {
  const shape = look.markers[at % look.markers.length]!;
  return `<path class="marker c${at}" transform="translate(${x} ${y})" d="${shape}"/>`;
}

function legend(label: string, at: number): string[] {
  const [x, y] = [width - right + 24, top + 12 + at * 26];
  return [
    `<path class="line c${at}" d="M${x} ${y}h28"/>`,
    marker(at, x + 14, y),
    `<text x="${x + 38}" y="${y + 4}">${escaped(label)}</text>`,
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
