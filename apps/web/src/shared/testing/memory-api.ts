import type { ErrorBody } from '@backcast/contracts/error-codes';

type Asked = { method: string; path: string; body: unknown };
type Route = (asked: Asked) => { status: number; body: unknown };

/** An API in memory for component tests: what is asked is kept, what is answered is typed by the contract. */
export class MemoryApi {
  readonly asked: Asked[] = [];
  private readonly routes = new Map<string, Route>();

  constructor() {
    globalThis.fetch = (input, init) => Promise.resolve(this.answer(String(input), init));
    // Every plan is derived with the rules of its place: none, unless a test says which.
    this.on('GET rules/in-force/CN', () => ({ rules: [] }));
    this.on('GET audiences', () => ({ version: 0, writer: null, audiences: [] }));
  }

  /** `key` is method and path, for example `GET events/1`; the query is not part of it. */
  on<Answer>(key: string, answer: (asked: Asked) => Answer, status = 200): this {
    this.routes.set(key, (asked) => ({ status, body: answer(asked) }));
    return this;
  }

  refuse(key: string, status: number, body: (asked: Asked) => ErrorBody): this {
    this.routes.set(key, (asked) => ({ status, body: body(asked) }));
    return this;
  }

  /** An address that answers differently each time. */
  route(key: string, answer: Route): this {
    this.routes.set(key, answer);
    return this;
  }

  /** Bodies that were sent to one address, oldest first. */
  sent(key: string): unknown[] {
    return this.asked.filter(({ method, path }) => `${method} ${path}` === key).map(({ body }) => body);
  }

  private answer(url: string, init: RequestInit = {}): Response {
    const path = url.replace(/^\/api\//, '').replace(/\?.*$/, '');
    const asked: Asked = {
      method: init.method ?? 'GET',
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
    };
    this.asked.push(asked);
    const route = this.routes.get(`${asked.method} ${path}`);
    const { status, body } = route?.(asked) ?? { status: 404, body: { code: 'not_found', values: {}, fields: [] } };
    const text = JSON.stringify(body);
    // jsdom has no Response; this is all that is read of one.
    return { ok: status < 400, status, text: () => Promise.resolve(text) } as Response;
  }
}
