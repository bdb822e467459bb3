import { Duplex } from 'node:stream';

/** What a stream needs of the engine's port. */
export type ConnectionEnd = {
  send: (bytes: Uint8Array) => void;
  /** The client is gone, in order or not. */
  leave: () => void;
  /** While true, this connection keeps the process running, as an open socket would. */
  keepAlive: (wanted: boolean) => void;
};

/** Looks like a socket to `pg`; the other end is the engine's thread. */
export class ConnectionStream extends Duplex {
  private left = false;

  constructor(private readonly server: ConnectionEnd) {
    // The end of one side is the end of both, as with the sockets that pg opens.
    super({ allowHalfOpen: false });
  }

  /** The engine's answer, as it came. */
  receive(bytes: Uint8Array): void {
    if (!this.left) this.push(bytes);
  }

  /** The engine ended the connection. */
  hangUp(error?: Error): void {
    if (this.left) return;
    if (error) this.destroy(error);
    else this.push(null);
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.server.keepAlive(true);
    return this;
  }

  unref(): this {
    this.server.keepAlive(false);
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.server.send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.server.send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: (error?: Error) => void): void {
    this.leaveOnce();
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.leaveOnce();
    done(error);
  }

  private leaveOnce(): void {
    if (this.left) return;
    this.left = true;
    this.server.leave();
  }
}
