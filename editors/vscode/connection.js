// One conversation with the server: framing, requests with their answers, notifications.
'use strict';

class Connection {
  /** @param child a process with pipes; @param handlers what to do with the server's requests and notifications, by method */
  constructor(child, handlers) {
    this.child = child;
    this.handlers = handlers;
    this.waiting = new Map();
    this.nextId = 1;
    this.buffer = Buffer.alloc(0);
    child.stdout.on('data', (bytes) => this.take(bytes));
    child.stdin.on('error', () => {});
    child.on('exit', () => this.end(new Error('copydesk has ended')));
    child.on('error', (error) => this.end(error));
  }

  get isOpen() { return this.child !== undefined; }

  /** Asks; `token` takes the request back. */
  request(method, params, token) {
    if (!this.isOpen) return Promise.reject(new Error('copydesk does not run'));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      if (token) token.onCancellationRequested(() => this.notify('$/cancelRequest', { id }));
      this.send({ id, method, params });
    });
  }

  notify(method, params) { this.send({ method, params }); }

  /** Says goodbye; ends the process if it does not go by itself. */
  async close() {
    const child = this.child;
    if (!child) return;
    const timer = setTimeout(() => child.kill(), 2000);
    child.once('exit', () => clearTimeout(timer));
    try { await this.request('shutdown'); } catch { /* it is going anyway */ }
    this.notify('exit');
  }

  send(message) {
    if (!this.isOpen) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  take(bytes) {
    this.buffer = Buffer.concat([this.buffer, bytes]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.buffer.toString('latin1', 0, end))?.[1]);
      if (!Number.isInteger(length)) return this.end(new Error('copydesk answered without a length'));
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length));
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.act(message);
    }
  }

  async act(message) {
    if (message.method === undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else waiting?.resolve(message.result);
      return;
    }
    const handler = this.handlers[message.method];
    if (message.id === undefined) return void handler?.(message.params);
    if (!handler) return this.send({ id: message.id, error: { code: -32601, message: 'not supported' } });
    try {
      this.send({ id: message.id, result: (await handler(message.params)) ?? null });
    } catch (error) {
      this.send({ id: message.id, error: { code: -32603, message: String(error) } });
    }
  }

  end(error) {
    this.child = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.handlers.ended?.(error);
  }
}

module.exports = { Connection };
