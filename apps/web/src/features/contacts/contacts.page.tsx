import type { ContactView } from '@backcast/contracts/people/contact';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../shared/api/me.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { NameSearch } from '../../shared/fields/name-search.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { AddContactDialog } from '../../shared/people/add-contact-dialog.js';
import { contactLine } from '../../shared/people/contact-fields.js';
import { contactsQuery, contactUsesQuery } from '../../shared/people/contacts.query.js';
import { useNameMatch } from '../../shared/search/use-name-match.js';
import { PageTop } from '../../shared/shell/frame.js';
import { ContactRow } from './contact-row.js';
import { EditContactDialog } from './edit-contact-dialog.js';
import { EraseContactDialog } from './erase-contact-dialog.js';
import './contacts.css';

type Shown = { kind: 'add' } | { kind: 'edit' | 'erase'; contact: ContactView } | null;

/** Everybody outside the organization whom it works with: guests, suppliers, venue managers, part-timers. */
export function ContactsPage() {
  const { texts } = useSpeech();
  const text = texts.contacts;
  if (!useMay('contact.read'))
    return (
      <>
        <PageTop title={text.title} />
        <main className="page page-narrow">
          <Note>{text.notYours}</Note>
        </main>
      </>
    );
  return <Contacts />;
}

function Contacts() {
  const { texts, language } = useSpeech();
  const text = texts.contacts;
  const { data: contacts, error } = useQuery(contactsQuery);
  const { data: used } = useQuery(contactUsesQuery);
  const [mayEdit, mayErase] = [useMay('contact.edit'), useMay('contact.erase')];
  const [shown, setShown] = useState<Shown>(null);
  const [words, setWords] = useState('');
  const typed = words.trim();
  const matchName = useNameMatch(typed !== '');
  // By the order of the reader's language: pinyin in Chinese.
  const byName = new Intl.Collator(language);
  const found = (contacts ?? [])
    .filter((contact) => typed === '' || matchName(contactLine(contact), typed))
    .toSorted((one, other) => byName.compare(one.name, other.name));
  const close = (): void => setShown(null);
  const add = (
    <Button kind="primary" onClick={() => setShown({ kind: 'add' })}>
      <Icon name="add" />
      {text.add}
    </Button>
  );
  return (
    <>
      <PageTop title={text.title}>{mayEdit && add}</PageTop>
      <main className="page contacts-page">
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!contacts && !error && <ListSkeleton rows={7} />}
        {contacts?.length === 0 && (
          <EmptyPage
            isWholePage
            title={text.emptyTitle}
            lead={text.emptyLead}
            example={text.emptyExample}
            action={mayEdit && add}
          />
        )}
        {contacts && contacts.length > 0 && (
          <>
            <div className="contacts-head">
              <div>
                <h1 className="page-title">{text.finding(contacts.length)}</h1>
                <p className="small quiet">{mayEdit ? text.lead : text.readOnly}</p>
              </div>
              <NameSearch className="contacts-search" label={text.search} hint={text.searchHint} onSearch={setWords} />
            </div>
            <p className="visually-hidden" role="status">
              {typed === '' ? '' : text.found(found.length)}
            </p>
            {found.length === 0 && <p className="quiet contacts-none">{text.nobodyFound(typed)}</p>}
            <ul>
              {found.map((contact) => (
                <ContactRow
                  key={contact.id}
                  contact={contact}
                  uses={(used ?? []).filter(({ contactId }) => contactId === contact.id)}
                  onEdit={mayEdit ? () => setShown({ kind: 'edit', contact }) : null}
                  onErase={mayErase ? () => setShown({ kind: 'erase', contact }) : null}
                />
              ))}
            </ul>
          </>
        )}
      </main>
      {shown?.kind === 'add' && <AddContactDialog onAdded={close} onClose={close} />}
      {shown?.kind === 'edit' && <EditContactDialog contact={shown.contact} onClose={close} />}
      {shown?.kind === 'erase' && <EraseContactDialog contact={shown.contact} onClose={close} />}
    </>
  );
}
