import type { EventView } from '@backcast/contracts/events/event';
import type { InviterLink } from '@backcast/contracts/people/personal-link';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote, Note } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { Button } from '../../../shared/look/button.js';
import { PersonalLinkDialog } from './personal-link-dialog.js';
import { personalLinksQuery } from './personal-links.query.js';
import { usePersonalLinks, type PersonalLinkDeeds } from './use-personal-links.js';

export type NamedInviter = { id: string; name: string };
type Props = { event: EventView; inviters: readonly NamedInviter[] };

/** Everybody who invites, how their link stands, and what a lead can do about it with one tap. */
export function PersonalLinks({ event, inviters }: Props) {
  const { texts } = useSpeech();
  const text = texts.links;
  const { data } = useSuspenseQuery(personalLinksQuery(event.id));
  const deeds = usePersonalLinks(event.id);
  const [shown, setShown] = useState<NamedInviter | null>(null);
  const linkOf = new Map(data.links.map((link) => [link.personId, link]));
  const make = (person: NamedInviter): void => {
    setShown(person);
    deeds.make.mutate(person);
  };
  return (
    <section className="links-group" aria-labelledby="personal-links">
      <h2 id="personal-links">{text.personal}</h2>
      <p className="quiet links-lead">{text.personalLead}</p>
      {deeds.error !== null && <ErrorNote>{errorSentence(deeds.error, texts)}</ErrorNote>}
      {deeds.said !== '' && <Note kind="good">{deeds.said}</Note>}
      {inviters.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <ul className="links-list">
          {inviters.map((person) => (
            <Row
              key={person.id}
              person={person}
              zone={event.basics.zone}
              link={linkOf.get(person.id)}
              deeds={deeds}
              onMake={make}
            />
          ))}
        </ul>
      )}
      {shown && deeds.make.data && (
        <PersonalLinkDialog
          name={shown.name}
          eventName={event.basics.name}
          made={deeds.make.data}
          onClose={() => {
            setShown(null);
            deeds.make.reset();
          }}
        />
      )}
    </section>
  );
}

type RowProps = {
  person: NamedInviter;
  zone: string;
  link: InviterLink | undefined;
  deeds: PersonalLinkDeeds;
  onMake: (person: NamedInviter) => void;
};

function Row({ person, zone, link, deeds, onMake }: RowProps) {
  const { texts } = useSpeech();
  const text = texts.links;
  const isNone = link === undefined || link.state === 'none';
  const mayBindAgain = link?.state === 'bound' || link?.state === 'expired';
  return (
    <li className="links-row">
      <div>
        <b>{person.name}</b>
        <p className="small quiet">
          <State link={link} zone={zone} />
        </p>
      </div>
      <div className="row">
        {mayBindAgain && (
          <Button title={text.againOf(person.name)} onClick={() => deeds.again.mutate(person)}>
            {text.again}
          </Button>
        )}
        <Button
          disabled={link?.hasPhone === false || deeds.make.isPending}
          title={isNone ? text.makeOf(person.name) : text.renewOf(person.name)}
          onClick={() => onMake(person)}
        >
          {isNone ? text.make : text.renew}
        </Button>
        {!isNone && (
          <Button kind="plain" title={text.revokeOf(person.name)} onClick={() => deeds.revoke.mutate(person)}>
            {text.revoke}
          </Button>
        )}
      </div>
    </li>
  );
}

function State({ link, zone }: Pick<RowProps, 'link' | 'zone'>) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  if (link === undefined || link.state === 'none') return link?.hasPhone === false ? text.noPhone : text.states.none;
  const when = (instant: string | null): string => (instant === null ? '' : formats.instant(instant, zone));
  if (link.state === 'open') return text.states.open(when(link.openUntil));
  if (link.state !== 'bound') return <span className="warn">{text.states[link.state]}</span>;
  return [
    text.states.bound(when(link.boundAt)),
    text.phones(formats.number(link.phones)),
    ...(link.seenAt === null ? [] : [text.seen(when(link.seenAt))]),
  ].join(' · ');
}
