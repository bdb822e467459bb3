import type { MoveInvitee } from '@backcast/contracts/invitees/invitee';
import { request, RequestError } from '../../shared/api/request.js';
import { isStep, type Tap } from './tap.js';
import type { TapQueue } from './tap-queue.js';
import { withinTime } from './within-time.js';

/**
 * Sends what waits for this account, oldest first, each under its own id. A refusal is final and marked; an error of the
 * server leaves the tap waiting and goes on with the others.
 * @throws RequestError when there is no line, nobody is signed in, or the server asks for patience
 */
export async function sendTaps(queue: TapQueue, account: string): Promise<void> {
  for (const { id } of queue.taps) {
    // Taken back or corrected while another one was on its way.
    const tap = queue.taps.find((each) => each.id === id);
    if (!tap || tap.account !== account || tap.state !== 'waiting' || waitsForAnother(queue, tap)) continue;
    await queue.put({ ...tap, isTried: true });
    await send(queue, { ...tap, isTried: true });
  }
}

const waitsForAnother = (queue: TapQueue, { follows }: Tap): boolean =>
  follows !== null && queue.taps.some(({ id, state }) => id === follows && state === 'waiting');

async function send(queue: TapQueue, tap: Tap): Promise<void> {
  const { id } = tap;
  try {
    await withinTime(request('POST', ...addressed(tap)));
    await queue.put({ ...tap, state: 'sent' });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    if (mustWait(error)) throw error;
    if (error.status >= 500) return;
    await queue.put({ ...tap, state: 'refused', problem: problemOf(error) });
    for (const other of queue.taps.filter(({ follows }) => follows === id)) await queue.remove(other.id);
  }
}

const mustWait = ({ status }: RequestError): boolean => [0, 401, 408, 429, 502, 503, 504].includes(status);

function problemOf({ code, fields: [field] }: RequestError): string {
  return field ? `${field.path}:${field.code}` : code;
}

/** Where a tap goes, and what it says. */
function addressed(tap: Tap): [path: string, body: object] {
  const { id, eventId } = tap;
  if (!isStep(tap)) {
    const { personId, sessionId, day, stage, delta } = tap;
    return [`events/${eventId}/counts`, { id, personId, sessionId, day, stage, delta }];
  }
  const { invitationId, seen, to, undoes } = tap.step;
  const path = `events/${eventId}/invitees/${invitationId}/moves`;
  if (undoes !== null) return [`${path}/undo`, { id, moveId: undoes }];
  const move: MoveInvitee = { id, seen, to, at: tap.at, channel: 'phone', note: '', partySize: null, arrivesAt: null };
  return [path, move];
}
