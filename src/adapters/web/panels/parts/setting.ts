import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { type Html, html } from '../../drawing/html.ts';

/** How a panel is drawn. */
export interface PanelSetting {
  readonly language: InterfaceLanguage;
  /** Level of the panel's heading: 1 on a page of its own, 2 beside the chat. */
  readonly top: 1 | 2;
}

/** The panel's heading, which takes the focus when the panel opens. */
export function panelHeading({ top }: PanelSetting, words: Html | string): Html {
  return html`<h${top} id="panel-heading" class="panel-title" tabindex="-1">${words}</h${top}>`;
}

/** A part of a panel under a heading of its own. */
export function panelSection({ top }: PanelSetting, id: string, heading: string, content: Html): Html {
  return html`<section class="panel-section" aria-labelledby="${id}-heading">
<h${top + 1} id="${id}-heading">${heading}</h${top + 1}>
${content}
</section>`;
}
