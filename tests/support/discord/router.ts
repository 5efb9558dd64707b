import { refusals } from './refusal.ts';
import type { Json } from './types.ts';

/** A request as a route sees it. */
export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  body: Json | Json[] | undefined;
}

/** An answer: a status, and a body unless there is none. */
export interface Answer {
  status: number;
  body?: unknown;
}

/** Answers one kind of request. */
export type Handler = (call: Call) => Answer;

/** A row of the routing table: `PUT /applications/:app/commands`. */
export interface Route {
  method: string;
  path: string;
  handle: Handler;
  /** Interaction callbacks and webhooks carry their token in the path. */
  open?: boolean;
}

/** 200 with a body. */
export const ok = (body: unknown): Answer => ({ status: 200, body });

/** 204. */
export const noContent: Answer = { status: 204 };

/** The body as an object. */
export function object(body: Call['body']): Json {
  return body && !Array.isArray(body) ? body : {};
}

/** A parameter of the path, decoded. */
export function param(call: Call, name: string): string {
  return decodeURIComponent(call.params[name] ?? '');
}

/** Finds the first row that fits; throws 404 when none does. */
export function findRoute(
  routes: Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const parts = path.split('/');
  for (const route of routes) {
    const params = route.method === method && pathParams(route.path.split('/'), parts);
    if (params) return { route, params };
  }
  throw refusals.notFound();
}

function pathParams(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  const fits = pattern.every((piece, index) => {
    const part = parts[index] ?? '';
    if (!piece.startsWith(':')) return piece === part;
    params[piece.slice(1)] = part;
    return part !== '';
  });
  return fits ? params : undefined;
}
