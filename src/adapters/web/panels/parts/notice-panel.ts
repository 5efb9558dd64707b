import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Html, html } from '../../drawing/html.ts';
import type { PanelContent } from '../panel-page.ts';
import { type PanelSetting, panelHeading } from './setting.ts';

/** A panel that says one thing. */
export function noticePanel(
  words: string,
  status: ContentfulStatusCode,
  setting: PanelSetting,
  rest?: Html,
): PanelContent {
  return { title: words, body: html`${panelHeading(setting, words)}${rest}`, status };
}
