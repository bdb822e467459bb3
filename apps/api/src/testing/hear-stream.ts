import { get } from 'node:http';
import type { TestClient } from './test-client.js';

/** What a browser gets on the live stream, as it came over the line; the application must listen on `port`. */
export const hearStream = (client: TestClient, port: number): Promise<{ text: () => string; end: () => void }> =>
  new Promise((resolve, reject) => {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = get({ host: '127.0.0.1', port, path: '/api/stream', headers: { cookie } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      if (answer.statusCode !== 200) return reject(new Error(`The stream answered ${answer.statusCode}.`));
      resolve({ text: () => text, end: () => void asked.destroy() });
    });
    asked.on('error', reject);
  });
