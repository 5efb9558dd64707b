import type { Json } from './types.ts';

/** One thing wrong with a form, at a path inside the body. */
export interface Problem {
  path: (string | number)[];
  code: string;
  message: string;
}

/** An answer other than success, in the shape that Discord gives it. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Json;
  readonly headers: Record<string, string>;

  constructor(status: number, body: Json, headers: Record<string, string> = {}) {
    super(String(body.message));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** A refusal with one of Discord's JSON error codes (API reference, "Opcodes and Status Codes"). */
export function refuse(status: number, code: number, message: string): Refusal {
  return new Refusal(status, { code, message });
}

/** 400 with code 50035 and the nested `errors` object. */
export function invalidForm(problems: Problem[]): Refusal {
  const errors: Json = {};
  for (const { path, code, message } of problems) {
    let at = errors;
    for (const key of path) {
      at[key] ??= {};
      at = at[key] as Json;
    }
    at._errors = [...((at._errors as Json[] | undefined) ?? []), { code, message }];
  }
  return new Refusal(400, { code: 50035, message: 'Invalid Form Body', errors });
}

/** Throws when there is anything wrong. */
export function refuseIf(problems: Problem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}

/** The refusals that need no detail. */
export const refusals = {
  unauthorized: () => refuse(401, 0, '401: Unauthorized'),
  notFound: () => refuse(404, 0, '404: Not Found'),
  unknownChannel: () => refuse(404, 10003, 'Unknown Channel'),
  unknownGuild: () => refuse(404, 10004, 'Unknown Guild'),
  unknownMessage: () => refuse(404, 10008, 'Unknown Message'),
  unknownUser: () => refuse(404, 10013, 'Unknown User'),
  unknownWebhook: () => refuse(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => refuse(404, 10062, 'Unknown interaction'),
  unknownCommand: () => refuse(404, 10063, 'Unknown application command'),
  acknowledged: () => refuse(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () => refuse(400, 40094, 'This interaction has reached its limit of follow-up messages'),
  foreignMessage: () => refuse(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => refuse(400, 50006, 'Cannot send an empty message'),
  missingAccess: () => refuse(403, 50001, 'Missing Access'),
  expiredToken: () => refuse(401, 50027, 'Invalid Webhook Token'),
};
