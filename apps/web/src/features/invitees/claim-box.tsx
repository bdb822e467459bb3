import type { EventView } from '@backcast/contracts/events/event';
import type { DecideClaim, Invitee, InviteeDetail, InviteeList } from '@backcast/contracts/invitees/invitee';
import { isWholeCredit, settleClaim } from '@backcast/invitations/settle-claim';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { inviteesKey } from './invitees.query.js';

type Props = { event: EventView; list: InviteeList; detail: InviteeDetail };

/** Two salespeople with one customer: both claims, what the rule proposes, and a lead's decision. */
export function ClaimBox({ event, list, detail }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.claim;
  const { claims } = detail;
  // What time it is only proposes: the decision is a person's.
  const [now] = useState(() => new Date().toISOString());
  if (claims.length < 2) return null;
  const { zone } = event.basics;
  const isOpen = claims.some(({ decidedAt }) => decidedAt === null);
  const { protectionDays } = list.rule;
  const proposal = settleClaim(claims, protectionDays, now);
  const mayDecide = event.permissions.includes('invitee.decide');
  return (
    <section className="panel-part claim-box" data-open={isOpen || undefined}>
      <h3>{text.title}</h3>
      {isOpen && <p className="small quiet">{text.explain(formats.number(protectionDays))}</p>}
      <ul className="small">
        {claims.map((claim) => (
          <li key={claim.personId}>
            <b>{claim.name}</b>{' '}
            <span className="quiet">
              {claim.firstContactAt === null
                ? text.notContacted(formats.instant(claim.madeAt, zone))
                : text.contacted(formats.instant(claim.firstContactAt, zone))}
            </span>
            {isOpen && proposal.personId === claim.personId && <span className="good"> {text.proposed}</span>}
            {!isOpen && claim.credit !== null && <span> {text.decided(formats.number(claim.credit))}</span>}
          </li>
        ))}
      </ul>
      {isOpen && proposal.personId === null && <p className="small warn">{text.nobody}</p>}
      {isOpen && !mayDecide && <p className="small quiet">{text.waits}</p>}
      {isOpen && mayDecide && <Decision event={event} detail={detail} proposed={proposal.personId} />}
    </section>
  );
}

type DecisionProps = { event: EventView; detail: InviteeDetail; proposed: string | null };

function Decision({ event, detail: { invitee, claims }, proposed }: DecisionProps) {
  const { texts } = useSpeech();
  const text = texts.invitees.claim;
  const client = useQueryClient();
  const [ownerId, setOwnerId] = useState(proposed ?? invitee.ownerId);
  const [given, setGiven] = useState<Record<string, number> | null>(null);
  const percents: Record<string, number> = given ?? { [ownerId]: 100 };
  const credits = claims.map(({ personId }) => ({ personId, percent: percents[personId] ?? 0 }));
  const isWhole = isWholeCredit(credits.map(({ percent }) => percent).filter((percent) => percent > 0));
  const decide = useMutation({
    mutationFn: (body: DecideClaim) =>
      request<Invitee>('POST', `events/${event.id}/invitees/${invitee.id}/claim`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: inviteesKey(event.id) }),
  });
  return (
    <form
      className="stack tight"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (isWhole) decide.mutate({ ownerId, credits });
      }}
    >
      <fieldset className="claim-choices">
        <legend className="visually-hidden">{text.title}</legend>
        {claims.map(({ personId, name }) => (
          <label key={personId} className="row small">
            <input
              type="radio"
              name="claim"
              checked={ownerId === personId}
              onChange={() => {
                setOwnerId(personId);
                setGiven(null);
              }}
            />
            {text.keep(name)}
          </label>
        ))}
      </fieldset>
      <fieldset className="claim-credits">
        <legend className="small quiet">{text.credit}</legend>
        {claims.map(({ personId, name }) => (
          <label key={personId} className="small">
            {text.creditOf(name)}
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              step={1}
              value={percents[personId] ?? 0}
              onChange={(event) => {
                const percent = Math.trunc(Number(event.currentTarget.value)) || 0;
                setGiven({ ...percents, [personId]: percent });
              }}
            />
          </label>
        ))}
      </fieldset>
      {!isWhole && <p className="small bad">{text.notWhole}</p>}
      {decide.error && <ErrorNote>{errorSentence(decide.error, texts)}</ErrorNote>}
      <Button type="submit" kind="primary" disabled={!isWhole || decide.isPending}>
        {text.decide}
      </Button>
    </form>
  );
}
