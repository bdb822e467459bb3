import type { EventView, MemberList } from '@backcast/contracts/events/event';
import { roles, type Role } from '@backcast/contracts/permissions';
import type { Leaves } from '@backcast/planning/merge-leaves';
import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../shared/api/me.query.js';
import { peopleQuery } from '../../shared/api/people.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { Section } from '../../shared/saving/merge-section.js';
import { SectionActions } from '../../shared/saving/section-actions.js';
import { useSectionDraft } from '../../shared/saving/section-draft.js';

type Member = { personId: string; role: Role };

const membersFrom = (leaves: Leaves): Member[] =>
  Object.entries(leaves).flatMap(([personId, role]) => (role === null ? [] : [{ personId, role: role as Role }]));

const sectionOf = ({ members, version }: MemberList): Section<Member[]> => ({
  values: members.map(({ personId, role }) => ({ personId, role })),
  version,
});

/** Who takes part in the event, with a role that may be narrower than in the organization. */
export function MembersForm({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  const text = texts.pages.settings;
  const { data, error } = useQuery({
    queryKey: ['members', event.id],
    queryFn: () => request<MemberList>('GET', `events/${event.id}/members`),
  });
  return (
    <section className="page-section">
      <h2>{text.members}</h2>
      <p className="small quiet">
        {text.membersLead} {text.wholeOrganization}
      </p>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {data ? <Members event={event} list={data} /> : !error && <ListSkeleton rows={2} />}
    </section>
  );
}

function Members({ event, list }: { event: EventView; list: MemberList }) {
  const { texts } = useSpeech();
  const text = texts.pages.settings;
  const mayEdit = event.permissions.includes('event.members');
  const { data: people } = useQuery({ ...peopleQuery, enabled: useMay('person.read') && mayEdit });
  const client = useQueryClient();
  const draft = useSectionDraft<Member[], MemberList>({
    eventId: event.id,
    section: 'members',
    mayEdit,
    saved: sectionOf(list),
    leavesOf: (members) => Object.fromEntries(members.map(({ personId, role }) => [personId, role])),
    fromLeaves: membersFrom,
    read: sectionOf,
    put: (next) => client.setQueryData<MemberList>(['members', event.id], next),
    send: (members, version) => request('PUT', `events/${event.id}/members`, { members, version }),
    refresh: [['members', event.id], ['changes']],
  });
  const { values, choose } = draft;
  const nameOf = (id: string): string =>
    list.members.find(({ personId }) => personId === id)?.name ??
    people?.find((person) => person.id === id)?.name ??
    '';
  const ceilingOf = (id: string): Role =>
    list.members.find(({ personId }) => personId === id)?.organizationRole ??
    people?.find((person) => person.id === id)?.role ??
    'viewer';
  const addable = (people ?? []).filter(({ id }) => !values.some(({ personId }) => personId === id));
  return (
    <>
      {values.length === 0 && <p className="small quiet">{text.noMembers}</p>}
      <ul className="plain-list">
        {values.map((member) => (
          <li key={member.personId} className="member">
            <b>{nameOf(member.personId)}</b>
            <span className="small quiet">
              {text.organizationRole}：{texts.words.roles[ceilingOf(member.personId)]}
            </span>
            {mayEdit ? (
              <NativeSelect
                aria-label={`${nameOf(member.personId)}：${text.role}`}
                value={member.role}
                // The organization role is the ceiling: wider roles are not offered.
                data={roles
                  .filter((role) => roles.indexOf(role) >= roles.indexOf(ceilingOf(member.personId)))
                  .map((value) => ({ value, label: texts.words.roles[value] }))}
                onChange={(each) =>
                  choose(
                    values.map((one) =>
                      one.personId === member.personId ? { ...one, role: each.currentTarget.value as Role } : one,
                    ),
                  )
                }
              />
            ) : (
              <span className="small">{texts.words.roles[member.role]}</span>
            )}
            {mayEdit && (
              <button
                type="button"
                className="link small"
                aria-label={text.removeMember(nameOf(member.personId))}
                onClick={() => choose(values.filter(({ personId }) => personId !== member.personId))}
              >
                {texts.shell.actions.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && addable.length > 0 && (
        <NativeSelect
          label={text.addMember}
          value=""
          w={280}
          data={[
            { value: '', label: text.choosePerson },
            ...addable.map(({ id, name, role }) => ({ value: id, label: `${name} · ${texts.words.roles[role]}` })),
          ]}
          onChange={(each) =>
            each.currentTarget.value !== '' &&
            choose([...values, { personId: each.currentTarget.value, role: ceilingOf(each.currentTarget.value) }])
          }
        />
      )}
      {mayEdit && (
        <SectionActions
          draft={draft}
          what={text.members}
          zone={event.basics.zone}
          nameOf={nameOf}
          show={(_path, role) => (role ? texts.words.roles[role as Role] : texts.words.none)}
        />
      )}
    </>
  );
}
