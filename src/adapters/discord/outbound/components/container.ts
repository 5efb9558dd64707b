import {
  type APIButtonComponent,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { ReplyAction } from '../../../../contract/reply-action.ts';
import { message } from '../../../../reply/messages.ts';
import { type SourceGroup, sourceOfGroup } from '../../../../reply/source-groups.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { MAX_TEXT } from '../../limits.ts';
import { actionButton, linkButton, rowsOf } from '../actions/buttons.ts';
import { renderQuotation } from '../markdown/quotation.ts';
import { renderAlsoIn, renderSource } from '../markdown/source.ts';
import { textDisplay } from './text.ts';

type Quotations = SourceGroup['quotations'];

/** The colour of the strip beside sentences that answer; the closest ones have none. */
const ANSWER_COLOUR = 0x2a9d8f;

/** Quotations, the source that vouches for them and the buttons that lead to them: one box, which nothing can part. */
export function quotationContainer(
  group: SourceGroup,
  actions: readonly ReplyAction[],
  language: InterfaceLanguage,
): APIContainerComponent {
  const { quotations } = group;
  const links = linkButtons(quotations, language);
  const components: APIComponentInContainer[] = [
    ...texts(group, language, links.length > 0),
    ...rowsOf([...links, ...contextButtons(quotations, actions, language)]),
  ];
  return {
    type: ComponentType.Container,
    components,
    ...(quotations[0].related ? {} : { accent_color: ANSWER_COLOUR }),
  };
}

/** One button where all lead to the same page, and one for each sentence where they lead to the sentences. */
function linkButtons(quotations: Quotations, language: InterfaceLanguage): APIButtonComponentWithURL[] {
  const links = quotations.flatMap((block) => {
    const link = linkButton(block, language, quotations.length > 1);
    return link ? [link] : [];
  });
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

function contextButtons(
  quotations: Quotations,
  actions: readonly ReplyAction[],
  language: InterfaceLanguage,
): APIButtonComponent[] {
  const here = quotations.length > 1 ? undefined : message(language, 'action-context-here');
  return quotations.flatMap(({ number }) => {
    const context = actions.find((action) => action.kind === 'context' && action.number === number);
    return context ? [actionButton(context, language, here)] : [];
  });
}

function texts(
  group: SourceGroup,
  language: InterfaceLanguage,
  hasButton: boolean,
): APITextDisplayComponent[] {
  const { quotations } = group;
  const quoted = quotations.map((block) => renderQuotation(block));
  const source = renderSource(sourceOfGroup(group), language, hasButton ? { link: null } : {});
  const room = MAX_TEXT - quoted.join('').length - source.length;
  // A title of nothing that can be shown leaves no text behind, and Discord takes no empty one.
  return [...quoted, source + renderAlsoIn(group, language, room)]
    .filter((text) => text.trim() !== '')
    .map((text) => textDisplay(text));
}
