import limits from './data/limits.json' with { type: 'json' };
import { refusals } from './refusal.ts';
import type { Command, Json, Message, User } from './types.ts';

/** Kinds of interaction (API reference, "Interaction Type"). */
export const KIND = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** One interaction in the hands of Discord: what was asked, and what the bot did about it. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: number;
  readonly createdAt: number;
  readonly channelId: string;
  readonly user: User;
  /** Whether only the person's own installation brought the bot here. */
  readonly userInstall: boolean;
  readonly command: Command | undefined;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  callback: Json | undefined;
  original: Message | undefined;
  followUps: Message[] = [];

  constructor(payload: Json, createdAt: number, userInstall: boolean, command?: Command, source?: Message) {
    this.id = String(payload.id);
    this.token = String(payload.token);
    this.kind = Number(payload.type);
    this.channelId = String(payload.channel_id);
    this.user = ((payload.member as Json | undefined)?.user ?? payload.user) as User;
    this.createdAt = createdAt;
    this.userInstall = userInstall;
    this.command = command;
    this.source = source;
  }

  /** Throws what Discord answers to a callback that comes twice (40060) or too late (10062). */
  assertAcknowledgeable(now: number): void {
    if (this.callback) throw refusals.acknowledged();
    if (now - this.createdAt > limits.interactionMs) throw refusals.unknownInteraction();
  }

  /** Throws what Discord answers to the webhook of an interaction that is unanswered or over. */
  assertOpen(now: number): void {
    if (now - this.createdAt > limits.tokenMs) throw refusals.expiredToken();
    if (!this.callback) throw refusals.unknownWebhook();
  }

  /** Throws when a user-installed command has sent all the follow-ups that it may. */
  assertMayFollowUp(): void {
    if (this.userInstall && this.followUps.length >= limits.userInstallFollowUps)
      throw refusals.tooManyFollowUps();
  }
}
