import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { QuotationBlock } from '../../../../contract/reply.ts';
import type { ReplyAction } from '../../../../contract/reply-action.ts';
import { message } from '../../../../reply/messages.ts';
import { sentenceLink } from '../../../../reply/text-fragment.ts';
import { voteSign } from '../../../../reply/views/learning/vote-sign.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { MAX_BUTTON_LABEL, MAX_BUTTON_URL, MAX_ROW_BUTTONS } from '../../limits.ts';
import { withoutControls } from '../markdown/escape.ts';
import { writeCustomId } from './custom-id.ts';

/** A row of buttons. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * The button of an action.
 * @param label its words, where the place of the button says the rest
 */
export function actionButton(
  action: ReplyAction,
  language: InterfaceLanguage,
  label = labelOf(action, language),
): APIButtonComponentWithCustomId {
  const style = action.kind === 'share' ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label, custom_id: writeCustomId(action, language) };
}

/**
 * The button that opens a quotation's page, at the sentence if possible; undefined when no button can hold the link.
 * @param isNumbered whether buttons of other sentences stand beside it
 */
export function linkButton(
  block: QuotationBlock,
  language: InterfaceLanguage,
  isNumbered: boolean,
): APIButtonComponentWithURL | undefined {
  const url = buttonUrl(sentenceLink(block, MAX_BUTTON_URL)) ?? buttonUrl(block.source.url);
  if (url === undefined) return undefined;
  const [page] = block.source.pages ?? [];
  const pageLabel =
    page === undefined ? message(language, 'action-page') : message(language, 'action-page-number', { page });
  const label = url.includes(':~:text=') ? sentenceLabel(block.number, language, isNumbered) : pageLabel;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

function sentenceLabel(number: number, language: InterfaceLanguage, isNumbered: boolean): string {
  return isNumbered
    ? message(language, 'action-sentence-number', { number })
    : message(language, 'action-sentence');
}

/** Buttons in rows of five. */
export function rowsOf(buttons: readonly APIButtonComponent[]): Row[] {
  const count = Math.ceil(buttons.length / MAX_ROW_BUTTONS);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * MAX_ROW_BUTTONS, (row + 1) * MAX_ROW_BUTTONS),
  }));
}

/** Discord wants ASCII, at most 512 characters and a host with a dot. */
function buttonUrl(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { href, hostname, protocol } = new URL(link);
  const isWeb = /^https?:$/.test(protocol) && hostname.includes('.');
  return isWeb && href.length <= MAX_BUTTON_URL ? href : undefined;
}

function labelOf(action: ReplyAction, language: InterfaceLanguage): string {
  if (action.kind === 'context')
    return action.number === undefined
      ? message(language, 'action-context-here')
      : message(language, 'action-context', { number: action.number });
  if (action.kind === 'ask') return shortened(action.text ?? '', MAX_BUTTON_LABEL) || String(action.number);
  if (action.kind === 'share') return message(language, 'action-share');
  if (action.kind === 'vote') return voteSign(action.vote);
  const isFirst = action.kind === 'more' && action.offset === 0;
  return message(language, isFirst ? 'action-closest' : 'action-more');
}

/** The beginning of a text, in whole characters; the text itself stands in the message. */
function shortened(text: string, length: number): string {
  const shown = withoutControls(text).replace(/\s+/gu, ' ').trim();
  if (shown.length <= length) return shown;
  let kept = '';
  for (const character of shown) {
    if (kept.length + character.length >= length) break;
    kept += character;
  }
  return `${kept}…`;
}
