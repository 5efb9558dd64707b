import { buttonsOf } from '../../../support/discord/controls.ts';
import type { Exchange } from '../../../support/discord/exchange.ts';
import type { FakeDiscord } from '../../../support/discord/fake.ts';
import { storeMessage } from '../../../support/discord/messages.ts';
import type { Channel, Message, Place } from '../../../support/discord/types.ts';
import type { BenchQuestion } from '../../corpus/questions.ts';
import { pick } from '../../corpus/random.ts';
import { followClock } from '../stage/follow-clock.ts';
import type { Asked, Kind } from './asked.ts';
import type { Crowd } from './crowd.ts';
import type { Ledger } from './ledger.ts';

const LOCALES = { ar: 'ar', vi: 'vi', en: 'en-US' };
const MENU = 'Ask about this message';
const LINK = 5;
/** Messages for the menu that there are; each is asked about again and again. */
const TARGETS = 300;

interface Press {
  readonly source: Message;
  readonly customId: string;
  readonly channel: Channel;
}

/** What traffic is made of. */
export interface TrafficParts {
  readonly fake: FakeDiscord;
  readonly ledger: Ledger;
  readonly crowd: Crowd;
  readonly questions: readonly BenchQuestion[];
  readonly random: () => number;
}

/** Asks, as so many people do, one thing after another. */
export class Traffic {
  readonly #parts: TrafficParts;
  readonly #presses: Press[] = [];
  readonly #targets: { message: Message; channel: Channel }[];
  #asked = 0;

  constructor(parts: TrafficParts) {
    this.#parts = parts;
    const { crowd, fake, questions } = parts;
    this.#targets = Array.from({ length: TARGETS }, (_, at) => {
      const channel = this.#anyChannel();
      const given = { channel_id: channel.id, author: crowd.next().user };
      return {
        channel,
        message: storeMessage(fake.world, { content: questions[at % questions.length]!.text }, given),
      };
    });
  }

  /** Asks in each server once, one after the other: buttons under these answers are pressed later, and the bot is warm. */
  async prepare(): Promise<void> {
    for (const { general: channel } of this.#parts.crowd.servers) {
      followClock(this.#parts.fake);
      const source = await this.#slash(channel).shown();
      for (const { style, custom_id: customId } of buttonsOf(source))
        if (style !== LINK && customId) this.#presses.push({ source, customId, channel });
    }
  }

  /** Somebody asks something; resolves when that is over. */
  ask(kind: Kind): Promise<Asked> {
    followClock(this.#parts.fake);
    const sentAt = performance.now();
    if (kind === 'direct') return this.#direct(sentAt);
    const { interaction } = this.#interaction(kind);
    return this.#parts.ledger.begin({ kind, key: interaction.token, sentAt });
  }

  #interaction(kind: Exclude<Kind, 'direct'>): Exchange {
    const { fake, random, crowd } = this.#parts;
    if (kind === 'slash') return this.#slash(this.#anyChannel());
    const { user } = crowd.next();
    if (kind === 'menu') {
      const { message, channel } = pick(random, this.#targets);
      return fake.messageCommand(MENU, message, { user, channel });
    }
    const { source, customId, channel } = pick(random, this.#presses);
    return fake.press(source, customId, { user, channel });
  }

  #slash(channel: Channel): Exchange {
    const { fake, crowd } = this.#parts;
    const { text, language } = this.#question();
    const place: Place = { user: crowd.next().user, channel, locale: LOCALES[language] };
    return fake.slash('ask', { question: text }, place);
  }

  #direct(sentAt: number): Promise<Asked> {
    const { fake, ledger, crowd } = this.#parts;
    const { user, direct: channel } = crowd.next();
    const message = fake.says(this.#question().text, { user, channel });
    return ledger.begin({ kind: 'direct', key: message.id, channel: channel.id, sentAt });
  }

  #question(): BenchQuestion {
    const { questions } = this.#parts;
    return questions[this.#asked++ % questions.length]!;
  }

  #anyChannel(): Channel {
    return pick(this.#parts.random, this.#parts.crowd.servers).general;
  }
}
