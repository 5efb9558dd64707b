import type { ChatPlace, Saying } from '../../chat/protocol.ts';
import { find } from './elements.ts';
import { keep, readKept } from './keeping/tab.ts';
import { MessageLog } from './log.ts';
import { word } from './setup.ts';

/** What is kept of the places. */
interface KeptPlaces {
  readonly current: ChatPlace;
  readonly conversations: Readonly<Record<ChatPlace, string>>;
}

const KEY = 'chat:places';

/** The two places, of which one is shown. */
export class Places {
  readonly #logs: Readonly<Record<ChatPlace, MessageLog>> = {
    channel: new MessageLog('channel'),
    direct: new MessageLog('direct'),
  };
  /** Each tab holds conversations of its own. */
  readonly #conversations = { channel: newConversation(), direct: newConversation() };
  #current: ChatPlace = 'direct';

  /** @param onChange is told of every change of the place */
  constructor(onChange: () => void) {
    for (const button of document.querySelectorAll<HTMLElement>('[data-place]:is(button)'))
      button.addEventListener('click', () => {
        this.#go(button.dataset.place as ChatPlace);
        showSide(false);
        onChange();
      });
    find('#clear').addEventListener('click', () => this.#clear());
    installSide();
    this.#restore();
  }

  get current(): ChatPlace {
    return this.#current;
  }

  get log(): MessageLog {
    return this.#logs[this.#current];
  }

  get saying(): Saying {
    return { place: this.#current, conversation: this.#conversations[this.#current] };
  }

  #restore(): void {
    const { current, conversations } = readKept<KeptPlaces>(KEY) ?? {};
    Object.assign(this.#conversations, conversations);
    this.#go(current === 'channel' ? 'channel' : 'direct');
  }

  /** Forgets what was said in this place, as far as it lies with the page: what follows refers to nothing before it. */
  #clear(): void {
    if (this.log.isEmpty || !confirm(word('clear-sure'))) return;
    this.log.clear();
    this.#conversations[this.#current] = newConversation();
    this.#keep();
  }

  #keep(): void {
    keep(KEY, { current: this.#current, conversations: this.#conversations } satisfies KeptPlaces);
  }

  #go(place: ChatPlace): void {
    this.#current = place;
    for (const [name, { element }] of Object.entries(this.#logs)) element.hidden = name !== place;
    for (const button of document.querySelectorAll<HTMLElement>('[data-place]:is(button)')) {
      if (button.dataset.place === place) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
    const name = find('#place-name');
    name.textContent = name.dataset[place] ?? '';
    find('h1 .hash').textContent = place === 'channel' ? '#' : '@';
    const field = find<HTMLInputElement>('#message');
    field.placeholder = word(`write-${place}`);
    field.setAttribute('aria-label', field.placeholder);
    this.log.scroll();
    this.#keep();
  }
}

/** (There is no `randomUUID` where a page comes over plain HTTP from elsewhere.) */
function newConversation(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** On a narrow screen the places are out of sight until they are asked for, and again after Escape or a press elsewhere. */
function installSide(): void {
  const toggle = find('#places-toggle');
  const isShown = () => toggle.getAttribute('aria-expanded') === 'true';
  toggle.addEventListener('click', () => {
    showSide(!isShown());
    if (isShown()) find('#places [aria-current]').focus();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isShown()) return;
    showSide(false);
    toggle.focus();
  });
  find('.stage').addEventListener('pointerdown', ({ target }) => {
    if (isShown() && target instanceof Node && !toggle.contains(target)) showSide(false);
  });
}

function showSide(isShown: boolean): void {
  find('#places').classList.toggle('is-shown', isShown);
  find('#places-toggle').setAttribute('aria-expanded', String(isShown));
}
