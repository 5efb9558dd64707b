import type { ReliabilityBin } from '../../eval/calibration.ts';

const [SIZE, MARGIN] = [320, 44];

/** Bins of confidence against the share that was right, as an SVG picture: on the diagonal both are the same. */
export function reliabilityPlot(bins: readonly ReliabilityBin[], title: string): string {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(({ confidence, right, count }) => {
      const radius = (3 + 14 * Math.sqrt(count / all)).toFixed(1);
      return `<circle cx="${x(confidence)}" cy="${y(right)}" r="${radius}" fill="#2a9d8f" fill-opacity="0.7"/>`;
    });
  const whole = SIZE + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${whole}" height="${whole}" fill="#fff"/>`,
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap(gridLine),
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...dots,
    label(x(0.5), whole - 8, 'confidence'),
    `<g transform="rotate(-90 14 ${y(0.5)})">${label('14', Number(y(0.5)), 'right among the first three')}</g>`,
    label(x(0.5), 24, title),
    '</svg>',
    '',
  ].join('\n');
}

function gridLine(at: number): string[] {
  return [
    `<line x1="${x(at)}" y1="${y(0)}" x2="${x(at)}" y2="${y(1)}" stroke="#ddd"/>`,
    `<line x1="${x(0)}" y1="${y(at)}" x2="${x(1)}" y2="${y(at)}" stroke="#ddd"/>`,
    label(x(at), Number(y(0)) + 16, String(at)),
    label(String(MARGIN - 14), Number(y(at)) + 4, String(at)),
  ];
}

function label(left: string, top: number, text: string): string {
  return `<text x="${left}" y="${top}" text-anchor="middle" fill="#333">${text}</text>`;
}

function x(share: number): string {
  return (MARGIN + share * SIZE).toFixed(1);
}

function y(share: number): string {
  return (MARGIN + (1 - share) * SIZE).toFixed(1);
}
