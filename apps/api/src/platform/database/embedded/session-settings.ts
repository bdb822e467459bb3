import { encodeQuery, messageBody, messageType, readText, type ProtocolMessage } from './protocol-messages.js';

/** Parameters of a start-up packet that are no settings. */
const NOT_SETTINGS = new Set(['user', 'database', 'options', 'replication']);
/** Reported by PostgreSQL, but facts rather than choices. */
const NOT_CHOICES = new Set([
  'in_hot_standby',
  'integer_datetimes',
  'is_superuser',
  'server_encoding',
  'server_version',
  'session_authorization',
  'scram_iterations',
]);

/** Settings that the start-up packet of a connection asks for: direct ones and `-c name=value` of `options`. */
export function requestedSettings(parameters: ReadonlyMap<string, string>): Map<string, string> {
  const direct = [...parameters].filter(([name]) => !NOT_SETTINGS.has(name));
  const wanted = new Map(direct.map(([name, value]) => [name.toLowerCase(), value]));
  const options = parameters.get('options') ?? '';
  for (const [, name, value] of options.matchAll(/(?:-c\s*|--)([\w.]+)=((?:\\.|\S)*)/g)) {
    if (name && value !== undefined) wanted.set(name.toLowerCase(), value.replaceAll(/\\(.)/g, '$1'));
  }
  return wanted;
}

/**
 * Keeps settings apart for connections that share one session. PostgreSQL reports each change of the settings that
 * change the meaning of a text (search_path, TimeZone, DateStyle, application_name …); these are kept per connection
 * and put back when its turn comes. A setting that is not reported (statement_timeout, role …) lasts until another
 * connection has a turn: SET LOCAL inside a transaction is always exact.
 */
export class SessionSettings {
  private readonly base = new Map<string, string>();
  private readonly current = new Map<string, string>();
  private holdsUnreported = false;

  /** @param reported the settings that PostgreSQL reported when the session began */
  constructor(reported: ReadonlyMap<string, string>) {
    for (const [name, value] of reported) {
      if (NOT_CHOICES.has(name)) continue;
      this.base.set(name.toLowerCase(), value);
      this.current.set(name.toLowerCase(), value);
    }
  }

  /** What has to run before the turn of a connection with these settings; undefined when nothing differs. */
  switchTo(wanted: ReadonlyMap<string, string>): ProtocolMessage | undefined {
    const reset = this.holdsUnreported ? 'RESET ROLE; RESET ALL; ' : '';
    const present = this.holdsUnreported ? this.base : this.current;
    const changes: string[] = [];
    for (const name of new Set([...present.keys(), ...wanted.keys()])) {
      const value = wanted.get(name) ?? this.base.get(name) ?? '';
      if (present.get(name) !== value) changes.push(`set_config(${quote(name)}, ${quote(value)}, false)`);
    }
    this.holdsUnreported = [...wanted.keys()].some((name) => !this.base.has(name));
    if (!reset && changes.length === 0) return undefined;
    return encodeQuery(reset + (changes.length > 0 ? `SELECT ${changes.join(', ')}` : ''));
  }

  /** Takes note of the answer to a message of `switchTo`; false when a setting was refused. */
  switched(answer: readonly ProtocolMessage[], own: Map<string, string>): boolean {
    const done = !answer.some((message) => messageType(message) === 'E');
    if (!done) this.holdsUnreported = true;
    this.noteReports(answer, own);
    return done;
  }

  /** Takes note of what PostgreSQL answered to a connection, whose own settings are kept up to date. */
  observe(answer: readonly ProtocolMessage[], own: Map<string, string>): void {
    if (answer.some(isSetAnswer)) this.holdsUnreported = true;
    this.noteReports(answer, own);
  }

  private noteReports(answer: readonly ProtocolMessage[], own: Map<string, string>): void {
    for (const message of answer) {
      if (messageType(message) !== 'S') continue;
      const name = readText(messageBody(message), 0);
      const key = name.text.toLowerCase();
      if (!this.base.has(key)) continue;
      const value = readText(messageBody(message), name.next).text;
      this.current.set(key, value);
      own.set(key, value);
    }
  }
}

function isSetAnswer(message: ProtocolMessage): boolean {
  return messageType(message) === 'C' && /^(?:RE)?SET\b/.test(readText(messageBody(message), 0).text);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
