import { ClusterFailure, type ClusterFailureKind } from './failure.ts';

/** What a server says in an answer that is an error. */
interface ServerError {
  readonly type: string;
  readonly reason: string;
}

const CERTIFICATE = /certificate|self.signed|ERR_TLS|unable to verify|altname/i;
/** Full disks block writing, and making indices. */
const BLOCKED = new Set(['cluster_block_exception', 'index_create_block_exception']);
const READ_ONLY = /read.only|FORBIDDEN\/|flood.stage/i;
/** Kinds of errors by which a server says that shards, or the manager of the cluster, are not there now. */
const NOT_ALL_THERE =
  /cluster_block|shard|not_discovered|search_phase_execution|no_such_node|node_not_connected/;
const UNAUTHORISED = [401, 403];
const TOO_MANY = 429;
const GATEWAY = [408, 502, 504];

/** Turns whatever the client threw into a failure that can be told. */
export function understand(error: unknown): ClusterFailure {
  if (error instanceof ClusterFailure) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'ResponseError') return ofAnswer(error);
  if (name === 'TimeoutError') return new ClusterFailure('opensearch-slow', 'no answer', true);
  if (CERTIFICATE.test(message)) return new ClusterFailure('opensearch-certificate', message);
  if (name === 'ConnectionError' || name === 'NoLivingConnectionsError')
    return new ClusterFailure('opensearch-unreachable', message, true);
  return new ClusterFailure('opensearch-refused', `${name}: ${message}`);
}

/** The failure that an answer with an error, or one item of a bulk, stands for. */
export function failureOf(status: number, error: ServerError): ClusterFailure {
  const { type, reason } = error;
  const detail = `${status} ${type}: ${reason}`;
  const [kind, passing] = kindOf(status, type, reason);
  return new ClusterFailure(kind, detail, passing);
}

function kindOf(status: number, type: string, reason: string): readonly [ClusterFailureKind, boolean] {
  if (BLOCKED.has(type) && READ_ONLY.test(reason)) return ['opensearch-read-only', false];
  if (UNAUTHORISED.includes(status)) return ['opensearch-unauthorised', false];
  if (type === 'index_not_found_exception') return ['opensearch-version-gone', false];
  if (status === TOO_MANY || GATEWAY.includes(status)) return ['opensearch-slow', true];
  if (status >= 500 || (status !== 400 && NOT_ALL_THERE.test(type))) return ['opensearch-red', true];
  return ['opensearch-refused', false];
}

function ofAnswer(error: unknown): ClusterFailure {
  const { statusCode = 500, body } = error as { statusCode?: number; body?: unknown };
  return failureOf(statusCode, serverError(body));
}

function serverError(body: unknown): ServerError {
  const { error } = (body ?? {}) as {
    error?: string | (Partial<ServerError> & { root_cause?: Partial<ServerError>[] });
  };
  if (typeof error !== 'object')
    return { type: 'error', reason: error ?? (typeof body === 'string' ? body : '') };
  const [cause] = error.root_cause ?? [];
  return { type: error.type ?? 'error', reason: cause?.reason ?? error.reason ?? '' };
}
