import { readCustomId } from '../../src/adapters/discord/outbound/actions/custom-id.ts';
import type { App } from '../../src/app.ts';
import type { Reply } from '../../src/contract/reply.ts';
import type { Context } from '../../src/contract/services.ts';
import { replyToPress } from '../../src/runtime/press.ts';
import type { Sent } from './arbitrary/sent.ts';

const PLACE = { conversation: 'place' };

/** Sends something to the product as an adapter would; resolves to what it says, or suggests. */
export async function send(app: App, sent: Sent, context: Context): Promise<Reply | readonly string[]> {
  switch (sent.by) {
    case 'ask':
      return app.ask(sent.text, context);
    case 'message':
      return app.converse(PLACE.conversation, sent.text, context, sent.previous);
    case 'command':
      return app.dispatchIn(PLACE, sent.name, sent.input, context);
    case 'press': {
      const { id, question, name } = sent;
      const press = { action: readCustomId(id)?.action, question, place: PLACE, name };
      return replyToPress(press, context, { ...app, refusal: async () => undefined });
    }
    case 'typing':
      return app.services.suggest(sent.kind, sent.text, context.language);
  }
}
