import type { EventView } from '@backcast/contracts/events/event';
import type { MadeRegistrationLink, RegistrationBoard } from '@backcast/contracts/registration/registration';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../../shared/api/me.query.js';
import { request } from '../../../shared/api/request.js';
import { ErrorNote, Note } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { Button } from '../../../shared/look/button.js';
import type { NamedInviter } from './personal-links.js';
import { RegistrationList } from './registration-list.js';
import { RegistrationPageForm } from './registration-page-form.js';
import { ReminderList } from './reminder-list.js';
import { ShareDialog } from './share-dialog.js';
import { registrationQuery } from './registration.query.js';

type Props = { event: EventView; inviters: readonly NamedInviter[] };

/** Links with which customers register: one's own, and for leads everybody's; what the page says; who registered. */
export function RegistrationLinks({ event, inviters }: Props) {
  const { texts } = useSpeech();
  const text = texts.links;
  const me = useMe().person;
  const { data: board } = useSuspenseQuery(registrationQuery(event.id));
  const deeds = useLinkDeeds(event.id);
  const [shown, setShown] = useState<{ name: string; url: string } | null>(null);
  const mayManage = event.permissions.includes('link.manage');
  const people = mayManage ? withMe(inviters, me) : [me];
  const share = (person: NamedInviter): void => {
    const link = board.links.find(({ personId }) => personId === person.id);
    if (link) return setShown({ name: person.name, url: link.url });
    const isOwn = person.id === me.id;
    deeds.make.mutate({ person, isOwn }, { onSuccess: ({ url }) => setShown({ name: person.name, url }) });
  };
  return (
    <>
      <ReminderList event={event} />
      <section className="links-group" aria-labelledby="registration-links">
        <h2 id="registration-links">{text.registration}</h2>
        <p className="quiet links-lead">{text.registrationLead}</p>
        {!board.othersCanReach && <Note kind="warn">{text.notReachable}</Note>}
        {!board.page.isOpen && <Note kind="warn">{text.isClosed}</Note>}
        {deeds.error !== null && <ErrorNote>{errorSentence(deeds.error, texts)}</ErrorNote>}
        <ul className="links-list">
          {people.map((person) => (
            <Row
              key={person.id}
              {...{ person, board, mayManage }}
              isOwn={person.id === me.id}
              onShare={() => share(person)}
              onEnd={() => deeds.end.mutate(person)}
            />
          ))}
        </ul>
      </section>
      {mayManage && <RegistrationPageForm eventId={event.id} page={board.page} />}
      <RegistrationList event={event} rows={board.registrations} />
      {shown && <ShareDialog event={event} {...shown} why={board.page.why} onClose={() => setShown(null)} />}
    </>
  );
}

/** One's own comes first. */
const withMe = (inviters: readonly NamedInviter[], me: NamedInviter): NamedInviter[] => [
  { id: me.id, name: me.name },
  ...inviters.filter(({ id }) => id !== me.id),
];

function useLinkDeeds(eventId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: registrationQuery(eventId).queryKey });
  const path = `events/${eventId}/registration-links`;
  const make = useMutation({
    mutationFn: ({ person, isOwn }: { person: NamedInviter; isOwn: boolean }) =>
      request<MadeRegistrationLink>('POST', isOwn ? path : `${path}/${person.id}`),
    onSettled,
  });
  const end = useMutation({ mutationFn: ({ id }: NamedInviter) => request('DELETE', `${path}/${id}`), onSettled });
  return { make, end, error: make.error ?? end.error };
}

type RowProps = {
  person: NamedInviter;
  board: RegistrationBoard;
  mayManage: boolean;
  isOwn: boolean;
  onShare: () => void;
  onEnd: () => void;
};

function Row({ person, board, mayManage, isOwn, onShare, onEnd }: RowProps) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  const hasLink = board.links.some(({ personId }) => personId === person.id);
  const registered = board.registrations.filter(
    ({ personId, state }) => personId === person.id && state !== 'cancelled',
  ).length;
  return (
    <li className="links-row">
      <div>
        <b>{isOwn ? text.ownLink : person.name}</b>
        <p className="small quiet">
          {hasLink || registered > 0 ? text.hasLink(formats.number(registered)) : text.noLink}
        </p>
      </div>
      <div className="row">
        <Button kind={isOwn ? 'primary' : 'normal'} title={text.shareOf(person.name)} onClick={onShare}>
          {hasLink ? text.share : isOwn ? text.makeOwn : text.make}
        </Button>
        {hasLink && mayManage && (
          <Button kind="plain" title={text.endOf(person.name)} onClick={onEnd}>
            {text.end}
          </Button>
        )}
      </div>
    </li>
  );
}
