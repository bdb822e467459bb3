/** A problem that the product answered: the status, its code, and the values that came with it. */
export class ApiProblem extends Error {
  constructor(method, path, status, body) {
    super(`${method} ${path} answered ${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.code = body?.code;
    this.values = body?.values;
  }
}

/**
 * Talks to a running product as a program would: JSON, and the cookies that it was given.
 * @param {string} url address of the product, without /api
 */
export class ApiClient {
  #cookies = new Map();

  constructor(url) {
    this.url = url;
  }

  get = (path) => this.#send('GET', path);
  post = (path, body = {}) => this.#send('POST', path, body);
  put = (path, body = {}) => this.#send('PUT', path, body);
  patch = (path, body = {}) => this.#send('PATCH', path, body);
  delete = (path) => this.#send('DELETE', path);

  signIn = ({ signInName, password }) => this.post('/sign-in', { signInName, password });

  /** For tools that send requests of their own, as `Cookie: …`. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The same sign-in session, as a browser that reaches another process of the same product has it. */
  takeCookiesOf(client) {
    this.#cookies = new Map(client.#cookies);
  }

  async #send(method, path, body) {
    const headers = { accept: 'application/json', ...(this.cookie && { cookie: this.cookie }) };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.url}/api${path}`, { method, headers, body: body && JSON.stringify(body) });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) throw new ApiProblem(method, path, response.status, answer);
    return answer;
  }

  #keep(line) {
    const [name, value] = line.split(';', 1)[0].split('=');
    if (value) this.#cookies.set(name, value);
    else this.#cookies.delete(name);
  }
}
