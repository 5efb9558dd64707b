import type { ServerResponse } from 'node:http';
import { type Behaviour, type EmbeddingsRequest, honoured } from './behaviour.ts';
import { type Row, type ServiceFault, type StatusAnswer, spoiled } from './faults.ts';
import { vectorOf } from './vectors.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** What a request is refused for, as services do; undefined when it is well. */
export function refusalOf(
  { path, authorization, body }: EmbeddingsRequest,
  behaviour: Behaviour,
): StatusAnswer | undefined {
  const { key, namesModel, inputTypes, accepted, base64, longest, tooLong, most } = behaviour;
  if (!new URL(path, 'http://fake').pathname.endsWith('/embeddings'))
    return { status: 404, message: 'no such path' };
  if (key !== undefined && authorization !== `Bearer ${key}`)
    return { status: 401, message: `wrong key: ${authorization ?? 'none'}` };
  if (namesModel && body.model === undefined)
    return { status: 400, message: 'you must provide a model parameter' };
  if (inputTypes === 'refused' && body.input_type !== undefined)
    return { status: 400, message: "unknown field 'input_type'" };
  if (accepted && !accepted.includes(body.input_type ?? ''))
    return { status: 400, message: `'input_type' must be one of ${accepted.join(', ')}` };
  if (base64 === 'refused' && body.encoding_format === 'base64')
    return { status: 400, message: "encoding_format 'base64' is not supported" };
  if (body.input.some((text) => text.length > longest))
    return {
      status: tooLong,
      message: `This model's maximum context length is ${longest} tokens, but the input is longer.`,
    };
  if (body.input.length > most) return { status: 422, message: `batch size must be <= ${most}` };
  return undefined;
}

/** Answers a request, well or by a fault. */
export function embeddingAnswer(
  request: EmbeddingsRequest,
  behaviour: Behaviour,
  fault: ServiceFault | undefined,
  outgoing: ServerResponse,
): void {
  const rows = fault
    ? spoiled(rowsOf(request, behaviour), fault, behaviour.dimensions)
    : rowsOf(request, behaviour);
  const answer = JSON.stringify({
    object: 'list',
    data: rows,
    model: behaviour.model,
    usage: { total_tokens: 1 },
  });
  const half = answer.slice(0, answer.length / 2);
  if (fault === 'hangs') return;
  if (fault === 'resets') outgoing.socket?.resetAndDestroy();
  else if (fault === 'stalls') outgoing.writeHead(200, JSON_TYPE).write(half);
  else if (fault === 'cut')
    outgoing.writeHead(200, JSON_TYPE).write(half, () => outgoing.socket?.resetAndDestroy());
  else if (fault === 'redirect') outgoing.writeHead(307, { location: '/v1/embeddings' }).end();
  else outgoing.writeHead(200, JSON_TYPE).end(bodyOf(fault, answer, half));
}

function bodyOf(fault: ServiceFault | undefined, answer: string, half: string): string | Buffer {
  if (fault === 'html') return '<!doctype html><title>Sign in</title>';
  if (fault === 'half-json') return half;
  if (fault === 'empty') return '';
  if (fault === 'no-data') return '{"object":"list"}';
  if (fault === 'huge') return Buffer.alloc(80_000_000, ' ');
  return answer;
}

function rowsOf({ body }: EmbeddingsRequest, behaviour: Behaviour): readonly Row[] {
  const { base64, order } = behaviour;
  const role = honoured(body.input_type, behaviour);
  const encode = base64 === 'given' && body.encoding_format === 'base64';
  const rows = body.input.map((text, index): Row => {
    const vector = vectorOf(text, role, behaviour);
    const embedding = encode ? Buffer.from(vector.buffer).toString('base64') : [...vector];
    return { object: 'embedding', ...(order !== 'unsaid' && { index }), embedding };
  });
  return order === 'reversed' ? rows.reverse() : rows;
}
