import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Headers = Record<string, string>;
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

export type Answer = {
  status: number;
  /** The parsed JSON body; null when there is none. Typed by whoever knows the route. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests read what the contract promises
  body: any;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
  setCookies: string[];
};

/** A browser as the server sees it: keeps cookies, comes from one address. */
export class TestClient {
  readonly cookies = new Map<string, string>();
  headers: Headers = {};

  constructor(
    private readonly app: NestFastifyApplication,
    readonly address: string,
  ) {}

  get = (url: string, headers: Headers = {}): Promise<Answer> => this.send('GET', url, undefined, headers);
  post = (url: string, body?: unknown, headers: Headers = {}): Promise<Answer> => this.send('POST', url, body, headers);
  put = (url: string, body?: unknown, headers: Headers = {}): Promise<Answer> => this.send('PUT', url, body, headers);
  patch = (url: string, body?: unknown, headers: Headers = {}): Promise<Answer> =>
    this.send('PATCH', url, body, headers);

  /** Bodies that are text or bytes are sent as they are. */
  async send(method: Method, url: string, body?: unknown, headers: Headers = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = body === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' };
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { host: 'localhost:3000', ...type, ...(cookie === '' ? {} : { cookie }), ...this.headers, ...headers },
      ...(body === undefined
        ? {}
        : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() <= Date.now())) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = response.payload;
    const setCookies = [response.headers['set-cookie'] ?? []].flat().map(String);
    return { status: response.statusCode, body: parsed(text), text, headers: response.headers, setCookies };
  }
}

const parsed = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};
