import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../src/opensearch/connection/connection.ts';
import { writeAll } from '../../src/opensearch/indexing/bulk.ts';
import { serve } from './loopback.ts';

const LINES = Array.from({ length: 5_000 }, (_, at) => ({ id: String(at), json: '{}' }));
const full = { status: 429, error: { type: 'rejected_execution_exception', reason: 'queue full' } };
const malformed = { status: 400, error: { type: 'mapper_parsing_exception', reason: 'no number' } };

function* takenFrom(taken: { count: number; isOver: boolean }): Generator<(typeof LINES)[number]> {
  try {
    for (const line of LINES) {
      taken.count++;
      yield line;
    }
  } finally {
    taken.isOver = true;
  }
}

/** Writes all lines to a server that answers each document so; gives the ids that it was sent, request by request. */
async function write(
  answerTo: (id: string, timesSent: number) => object,
  onWritten?: (count: number) => void,
) {
  const requests: string[][] = [];
  const url = await serve(async (request, response) => {
    const actions = (await text(request))
      .trim()
      .split('\n')
      .filter((_, at) => at % 2 === 0);
    const ids = actions.map((line) => (JSON.parse(line) as { create: { _id: string } }).create._id);
    const timesSent = (id: string) => requests.flat().filter((other) => other === id).length;
    const items = ids.map((id) => ({ create: answerTo(id, timesSent(id)) }));
    requests.push(ids);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ items }));
  });
  const connection = await openConnection({ url, index: 'dalil' });
  onTestFinished(() => connection.close());
  const taken = { count: 0, isOver: false };
  const failure = await writeAll('articles', takenFrom(taken), connection, { onWritten }).then(
    () => undefined,
    (error: Error) => error,
  );
  return { requests, failure, taken };
}

describe('writeAll', () => {
  it('sends again what a busy cluster refused, and that alone; what is there already is left', async () => {
    let written = 0;
    const isBusy = (id: string) => Number(id) % 1_000 === 7;
    const { requests, failure } = await write(
      (id, timesSent) => {
        if (isBusy(id) && timesSent === 0) return full;
        return id === '8'
          ? { status: 409, error: { type: 'version_conflict', reason: 'there' } }
          : { status: 201 };
      },
      (count) => {
        written += count;
      },
    );
    expect(failure).toBeUndefined();
    expect(written).toBe(LINES.length);
    const sent = requests.flat();
    expect(new Set(sent).size).toBe(LINES.length);
    for (const id of new Set(sent)) {
      expect(sent.filter((other) => other === id)).toHaveLength(isBusy(id) ? 2 : 1);
    }
  });

  it('stops at a document that is refused for good', async () => {
    const { taken, failure } = await write((id) => (id === '3' ? malformed : { status: 201 }));
    expect(failure).toMatchObject({ identifier: 'opensearch-refused' });
    expect(failure?.message).toContain('no number');
    expect(taken.isOver).toBe(true);
    expect(taken.count).toBeLessThan(LINES.length);
  });
});
