import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay } from '../../shared/api/me.query.js';
import { peopleQuery, teamsQuery } from '../../shared/api/people.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { UndoToast } from '../../shared/feedback/undo-toast.js';
import { NameSearch } from '../../shared/fields/name-search.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { useNameMatch } from '../../shared/search/use-name-match.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import type { Sheet } from '../../shared/take/sheet.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { useToday } from '../../shared/take/use-today.js';
import { LinkDialog } from './link-dialog.js';
import { usePeopleActions } from './people-actions.js';
import { findPeople, groupPeople } from './people-groups.js';
import { peopleSheet } from './people-sheet.js';
import { AddPersonDialog, EditPersonDialog } from './person-dialog.js';
import { PersonRow, type PersonActions } from './person-row.js';
import { TeamDialog } from './team-dialog.js';
import { TeamHeading, type TeamActions } from './team-heading.js';
import './people.css';

type Shown =
  | { kind: 'add' }
  | { kind: 'edit'; person: PersonView }
  | { kind: 'link'; person: PersonView; made: MadeAccessLink | null }
  | { kind: 'team'; team: TeamView | null; parentId: string | null }
  | null;

/** People of the organization by team: their roles, their accounts, and the links that let them in. */
export function PeoplePage() {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const mayRead = useMay('person.read');
  if (!mayRead)
    return (
      <>
        <PageTop title={text.title} />
        <main className="page page-narrow">
          <Note>{text.notYours}</Note>
        </main>
      </>
    );
  return <People />;
}

function People() {
  const { texts, language } = useSpeech();
  const text = texts.pages.people;
  const { data: people, error: peopleError } = useQuery(peopleQuery);
  const { data: teams, error: teamsError } = useQuery(teamsQuery);
  const mayEdit = useMay('person.edit');
  const mayEditTeams = useMay('team.edit');
  const [shown, setShown] = useState<Shown>(null);
  const { turn, removeTeam, savedPerson, last, error } = usePeopleActions();
  const [words, setWords] = useState('');
  const isSearching = words.trim() !== '';
  const matchName = useNameMatch(isSearching);
  const found = isSearching ? findPeople(people ?? [], teams ?? [], words, matchName) : (people ?? []);
  const sheet = (): Sheet => peopleSheet(found, teams ?? [], texts, language);
  const today = useToday();
  const isPrintView = useIsPrintView();
  const close = (): void => setShown(null);
  const add = (
    <Button kind="primary" onClick={() => setShown({ kind: 'add' })}>
      <Icon name="add" />
      {text.add}
    </Button>
  );
  const problem = peopleError ?? teamsError ?? error;
  if (isPrintView && people && teams) return <PrintSheet sheet={sheet()} today={today} />;
  return (
    <>
      <PageTop title={text.title}>
        {people && teams && <TakeAlong sheet={sheet} today={today} hasTable />}
        {mayEditTeams && (
          <Button onClick={() => setShown({ kind: 'team', team: null, parentId: null })}>{text.addTeam}</Button>
        )}
        {mayEdit && add}
      </PageTop>
      <main className="page people-page">
        {problem && <ErrorNote>{errorSentence(problem, texts)}</ErrorNote>}
        {people && teams ? (
          <PeopleList
            people={people}
            found={found}
            words={words}
            onSearch={setWords}
            teams={teams}
            onPerson={
              mayEdit
                ? {
                    onEdit: (person) => setShown({ kind: 'edit', person }),
                    onLink: (person) => setShown({ kind: 'link', person, made: null }),
                    onTurn: turn,
                  }
                : null
            }
            onTeam={
              mayEditTeams
                ? {
                    onEdit: (team) => setShown({ kind: 'team', team, parentId: team.parentId }),
                    onAddWithin: (team) => setShown({ kind: 'team', team: null, parentId: team.id }),
                    onRemove: removeTeam,
                  }
                : null
            }
          />
        ) : (
          !problem && <PeopleSkeleton />
        )}
        {people?.length === 1 && mayEdit && (
          <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} action={add} />
        )}
      </main>
      {shown?.kind === 'add' && (
        <AddPersonDialog
          teams={teams ?? []}
          onClose={close}
          onAdded={(person, made) => {
            if (made) setShown({ kind: 'link', person, made });
            else close();
          }}
        />
      )}
      {shown?.kind === 'edit' && (
        <EditPersonDialog
          person={shown.person}
          teams={teams ?? []}
          onClose={close}
          onSaved={(before, after) => {
            close();
            savedPerson(before, after);
          }}
        />
      )}
      {shown?.kind === 'link' && <LinkDialog person={shown.person} made={shown.made} onClose={close} />}
      {shown?.kind === 'team' && (
        <TeamDialog team={shown.team} parentId={shown.parentId} teams={teams ?? []} onClose={close} />
      )}
      {last && <UndoToast {...last} />}
    </>
  );
}

type ListProps = {
  people: PersonView[];
  /** Those of them that the search finds. */
  found: PersonView[];
  words: string;
  onSearch: (words: string) => void;
  teams: TeamView[];
  onPerson: PersonActions | null;
  onTeam: TeamActions | null;
};

function PeopleList({ people, found, words, onSearch, teams, onPerson, onTeam }: ListProps) {
  const { texts, language } = useSpeech();
  const text = texts.pages.people;
  const isSearching = words.trim() !== '';
  const groups = groupPeople(found, teams, language).filter((group) => !isSearching || group.people.length > 0);
  useGoToPerson();
  const waiting = people.filter(({ account }) => account === 'linked').length;
  return (
    <>
      <div className="people-head">
        <div>
          <h1 className="page-title">{text.finding(people.length, waiting)}</h1>
          <p className="small quiet">{onPerson ? text.lead : text.readOnly}</p>
        </div>
        {people.length > 1 && (
          <NameSearch
            className="people-search"
            label={text.search}
            hint={text.searchHint}
            first={words}
            onSearch={onSearch}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isSearching ? text.found(found.length) : ''}
      </p>
      {isSearching && found.length === 0 && <p className="quiet people-none">{text.nobodyFound(words.trim())}</p>}
      {groups.map((group) => (
        <section key={group.team?.id ?? 'none'} className="people-group" data-depth={group.depth}>
          {teams.length > 0 && <TeamHeading group={group} actions={onTeam} />}
          <ul>
            {group.people.map((person) => (
              <PersonRow key={person.id} person={person} actions={onPerson} />
            ))}
          </ul>
        </section>
      ))}
      {teams.length === 0 && people.length > 1 && onTeam && <p className="small quiet people-none">{text.noTeams}</p>}
    </>
  );
}

/** Who is named in the address (`?person=` with an id) is brought into view, with the keyboard. */
function useGoToPerson(): void {
  const { person } = useSearch({ strict: false });
  useEffect(() => {
    if (person === undefined) return;
    const row = document.getElementById(`person-${person}`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [person]);
}

function PeopleSkeleton() {
  const { texts } = useSpeech();
  return (
    <div role="status" aria-label={texts.shell.loading}>
      <Skeleton height={32} width={280} />
      <div className="people-bones">
        {Array.from({ length: 7 }, (_, row) => (
          <Skeleton key={row} height={44} />
        ))}
      </div>
    </div>
  );
}
