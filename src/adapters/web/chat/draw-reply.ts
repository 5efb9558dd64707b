import type { CommandDeclaration } from '../../../contract/declaration.ts';
import type { Reply } from '../../../contract/reply.ts';
import { FORMAT_LOCALES } from '../../../reply/format-locale.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { choiceOf } from '../../discord/outbound/markdown/choice.ts';
import { withCommandIds } from '../../discord/outbound/markdown/command.ts';
import { questionOf } from '../../discord/outbound/markdown/question-line.ts';
import { messagePayload, type Payload } from '../../discord/outbound/payload.ts';
import type { Component } from '../drawing/components.ts';
import type { CitationLinks } from '../drawing/markdown.ts';
import { type Answered, drawMessage } from '../drawing/message.ts';
import { standInIds } from '../drawing/stand-ins.ts';
import { citationAddress, whyAddress } from '../page/addresses.ts';
import type { SentMessage } from './protocol.ts';
import { menuEntries } from './setup.ts';

/** How a reply is shown: under what, and in the language of the page. */
export interface ReplyFrame {
  readonly commands: readonly CommandDeclaration[];
  readonly language: InterfaceLanguage;
  readonly answers?: Answered;
}

/** A reply as the very message that Discord would be sent, drawn, with what its buttons bring back read from that message. */
export function drawReply(reply: Reply, { commands, language, answers }: ReplyFrame): SentMessage {
  const payload = messagePayload(withCommandIds(reply, standInIds(commands)), 'components');
  const holder = {
    content: payload.content ?? '',
    components: payload.components.map((each) => ({ toJSON: () => each })),
  };
  const question = questionOf(holder);
  const components = payload.components as readonly Component[];
  const html = drawMessage(
    {
      body: { content: payload.content, components },
      answers,
      language: reply.language,
      isPrivate: reply.private,
      time: new Intl.DateTimeFormat(FORMAT_LOCALES[language], { timeStyle: 'short' }).format(),
      citations: citationsOf(reply, language),
      live: {
        menu: menuEntries(commands, language),
        isReplyable: question !== undefined && !reply.private,
        why: question === undefined ? undefined : whyAddress(question, language),
      },
    },
    language,
  );
  const choices = reply.blocks.flatMap((block) => {
    const text = block.type === 'choice' ? choiceOf(holder, block.number) : undefined;
    return block.type === 'choice' && text !== undefined ? [[String(block.number), text] as const] : [];
  });
  return {
    html: html.toString(),
    isPrivate: reply.private,
    question,
    choices: Object.fromEntries(choices),
    files: filesOf(payload),
  };
}

function citationsOf({ actions = [], blocks }: Reply, language: InterfaceLanguage): CitationLinks {
  const links = blocks.flatMap((block) => {
    if (block.type !== 'quotation') return [];
    const context = actions.find((action) => action.kind === 'context' && action.number === block.number);
    if (context?.kind !== 'context') return [];
    const address = citationAddress(context.reference, language);
    return [[block.number, { address, language: block.source.language }] as const];
  });
  return new Map(links);
}

function filesOf({ files = [] }: Payload): SentMessage['files'] {
  return files.map(({ name = '', attachment }) => ({ name, text: String(attachment) }));
}
