import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Reply } from '../../../contract/reply.ts';
import type { Context as AskerContext } from '../../../contract/services.ts';
import { suggestionsFor } from '../../../runtime/suggestions.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { suggestionChoices } from '../../discord/outbound/suggestion-choices.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import type { Answered } from '../drawing/message.ts';
import { webMessage } from '../messages/messages.ts';
import { PAGE_LANGUAGES, pageLanguage } from '../page/language.ts';
import { buttonBody, commandBody, menuBody, messageBody, suggestionQuery } from './bodies.ts';
import { optionsFault, optionWords } from './command-options.ts';
import { drawReply } from './draw-reply.ts';
import { chatPage } from './page.ts';
import { contextIn } from './person.ts';
import type { Said, Saying, Silence } from './protocol.ts';
import { type RequestFault, readRequest, refuse } from './refusals.ts';
import { replyToButton, replyToCommand, replyToMenu, replyToMessage } from './replies.ts';

/** A reply, what it stands under, or why there is none. */
type Outcome =
  | { readonly reply: Reply | Silence; readonly answers?: Answered }
  | { readonly fault: RequestFault };

/** The chat that looks and behaves like Discord's. */
export function chatRoutes({ app }: WebDependencies): Hono<WebEnv> {
  const { services } = app;
  const said = answering(app);
  return new Hono<WebEnv>()
    .get('/', (context) => context.html(chatPage(services, pageLanguage(context))))
    .get('/chat/examples', async (context) => context.json(await examplesOf(app)))
    .get('/chat/suggestions', async (context) => {
      const { success, data } = suggestionQuery.safeParse(context.req.query());
      if (!success) return refuse(context, { key: 'request-unreadable' });
      const asker = contextIn(data.place, pageLanguage(context), services);
      return context.json(suggestionChoices(await suggestionsFor(data, services, asker)));
    })
    .post(
      '/chat/command',
      said(commandBody, async (body, asker, language) => {
        const command = services.commands.find(({ name }) => name.en === body.command);
        const fault = command && optionsFault(command, body.options);
        if (fault) return { fault };
        const answers = {
          command: command?.name[language] ?? body.command,
          words: optionWords(command, body.options, language),
        };
        return { reply: await replyToCommand(body, command, asker, app), answers };
      }),
    )
    .post(
      '/chat/message',
      said(messageBody, async (body, asker) => ({
        reply: await replyToMessage(body, asker, app),
        answers: { message: body.text },
      })),
    )
    .post(
      '/chat/button',
      said(buttonBody, async (body, asker, language) => ({
        reply: await replyToButton(body, webMessage(language, 'asker'), asker, app),
      })),
    )
    .post(
      '/chat/menu',
      said(menuBody, async (body, asker) => ({ reply: await replyToMenu(body, asker, app) })),
    );
}

/** Makes handlers that read a body, let it be answered and draw the reply. */
function answering({ services }: WebDependencies['app']) {
  return <Body extends Saying>(
    schema: z.ZodType<Body>,
    answer: (body: Body, asker: AskerContext, language: InterfaceLanguage) => Promise<Outcome>,
  ) =>
    async (context: Context<WebEnv>): Promise<Response> => {
      const read = await readRequest(context, schema);
      if ('fault' in read) return refuse(context, read.fault);
      const language = pageLanguage(context);
      const outcome = await answer(read.body, contextIn(read.body.place, language, services), language);
      if ('fault' in outcome) return refuse(context, outcome.fault);
      const { reply, answers } = outcome;
      const frame = { commands: services.commands, language, answers };
      const message: Said = 'silent' in reply ? reply : drawReply(reply, frame);
      return context.json(message);
    };
}

/** Questions to begin with, by their languages. */
async function examplesOf({ services }: WebDependencies['app']): Promise<Record<string, readonly string[]>> {
  const languages = Object.keys(PAGE_LANGUAGES) as InterfaceLanguage[];
  const found = languages.map(async (language) => [language, await services.examples(language)] as const);
  return Object.fromEntries(await Promise.all(found));
}
