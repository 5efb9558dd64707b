import { type Html, html } from '../../drawing/html.ts';

/**
 * A bar for a share from 0 to 1, for the eye alone: its number must stand beside it as text.
 * @param marks shares to be marked on it
 */
export function shareBar(share: number, marks: readonly number[] = []): Html {
  return html`<svg class="bar${marks.length > 0 ? ' with-marks' : ''}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-track" width="100" height="10"/><rect class="bar-fill" width="${hundredths(share)}" height="10"/>${marks.map(
    (mark) =>
      html`<rect class="bar-mark" x="${Math.max(0, hundredths(mark) - 0.4)}" width="0.8" height="10"/>`,
  )}</svg>`;
}

function hundredths(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 1e4) / 100;
}
