import type { SentMessage } from '../../chat/protocol.ts';
import type { Composer } from './composer/composer.ts';
import { find } from './elements.ts';
import { messageAround } from './entry.ts';
import type { Places } from './places.ts';
import type { Talk } from './talk.ts';

/** What the buttons in messages do, whichever message they stand in. */
export function installPresses(places: Places, composer: Composer, talk: Talk): void {
  find('.stage').addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('.log button') : null;
    if (button) press(button, places, composer, talk);
  });
}

function press(button: HTMLButtonElement, places: Places, composer: Composer, talk: Talk): void {
  const { id, menu, command, say } = button.dataset;
  const around = messageAround(button);
  if (say !== undefined) composer.say(say);
  else if (command !== undefined) composer.enter(command);
  else if (around?.message.sent?.question !== undefined && button.dataset.reply !== undefined)
    composer.reply(around.message.sent.question);
  else if (around && menu !== undefined) void talk.menu(menu, around.message.text);
  else if (around?.message.sent && id !== undefined) void pressOnce(button, id, around.message.sent, talk);
  else if (around && button.matches('.dismiss')) {
    places.log.remove(around.article);
    composer.focus();
  }
}

/** A button cannot be pressed again before what it did is there; it keeps the focus meanwhile. */
async function pressOnce(
  button: HTMLButtonElement,
  id: string,
  sent: SentMessage,
  talk: Talk,
): Promise<void> {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  await talk.press(id, sent);
  button.removeAttribute('aria-disabled');
}
