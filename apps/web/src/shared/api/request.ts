import type { ErrorBody, ErrorCode, FieldError } from '@backcast/contracts/error-codes';

/** A request that the server refused, or that never reached it (`offline`). */
export class RequestError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly status: number;
  readonly values: Record<string, unknown>;
  readonly fields: FieldError[];

  constructor(status: number, body: Pick<ErrorBody, 'values' | 'fields'> & { code: ErrorCode | 'offline' }) {
    super(body.code);
    this.code = body.code;
    this.status = status;
    this.values = body.values;
    this.fields = body.fields;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Sends JSON to the API and answers what it answered; throws a RequestError for everything but success. */
export async function request<Answer>(method: Method, path: string, body?: unknown, onceKey?: string): Promise<Answer> {
  const isRaw = body instanceof Blob;
  const init: RequestInit = { method, headers: { accept: 'application/json' }, credentials: 'same-origin' };
  if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': isRaw ? 'application/octet-stream' : 'application/json' };
    init.body = isRaw ? body : JSON.stringify(body);
  }
  // Sent twice with the same key, it is done once: a tap that was repeated on a bad line makes one event, not two.
  if (onceKey !== undefined) init.headers = { ...init.headers, 'idempotency-key': onceKey };
  const response = await fetch(`/api/${path}`, init).catch(() => null);
  if (!response) throw new RequestError(0, { code: 'offline', values: {}, fields: [] });
  const text = await response.text();
  if (!response.ok) throw new RequestError(response.status, errorBody(text, response.status));
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** A proxy may answer with a page of its own; its status still says something. */
function errorBody(text: string, status: number): ErrorBody {
  try {
    const body = JSON.parse(text) as Partial<ErrorBody>;
    if (typeof body.code === 'string') return { code: body.code, values: body.values ?? {}, fields: body.fields ?? [] };
  } catch {
    // Not JSON: fall through to what the status means.
  }
  return { code: status >= 502 && status <= 504 ? 'unavailable' : 'internal', values: {}, fields: [] };
}
