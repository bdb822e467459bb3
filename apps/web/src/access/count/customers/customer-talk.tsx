import { pointsForStage } from '@backcast/invitations/talking-points/rank-talking-points';
import { useState } from 'react';
import { type OfferedPoint, TalkingPointList } from '../../../shared/talking/talking-point-list.js';
import type { CountSpeech } from '../count-page.js';
import type { ShownCustomer } from './customer-steps.js';
import type { Talk } from './use-talk.js';

type Props = CountSpeech & { customer: ShownCustomer; talk: Talk };

/**
 * What to say at the customer's stage. A text that was copied stays on top when the customer moves on, because only then
 * one knows whether it worked.
 */
export function CustomerTalk({ text, formats, customer, talk }: Props) {
  const words = text.talk;
  const { known, valuesFor, mark } = talk;
  const [copied, setCopied] = useState<OfferedPoint | null>(null);
  if (known === null) return <p className="small quiet">{words.noLine}</p>;
  const points = pointsForStage(known.points, customer.state, formats.language);
  const marked = new Set(
    known.marked.filter(({ invitationId }) => invitationId === customer.id).map(({ pointId }) => pointId),
  );
  const list = {
    ...{ words, values: valuesFor(customer), marked, number: formats.number },
    onCopied: (id: string) => setCopied(known.points.find((point) => point.id === id) ?? null),
    onMark: (id: string, worked: boolean) => mark(customer.id, id, worked),
  };
  const asked = copied && !points.some(({ id }) => id === copied.id) ? copied : null;
  return (
    <div className="customer-talk">
      {asked && (
        <section>
          <h3 className="small">{words.askWorked}</h3>
          <TalkingPointList {...list} points={known.points.filter(({ id }) => id === asked.id)} />
        </section>
      )}
      <TalkingPointList {...list} points={points} />
    </div>
  );
}
