import { RequestError } from '../../shared/api/request.js';

const patience = 20_000;

/** A line that is there and lets nothing through is as good as none: what is asked twice has an id that makes it one. */
export function withinTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RequestError(0, { code: 'offline', values: {}, fields: [] })), patience);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
