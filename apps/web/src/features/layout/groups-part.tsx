import type { SeatGroup } from '@backcast/planning/layout-facts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { GroupRow } from './group-row.js';
import { groupName } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { useGroupDeeds } from './use-group-deeds.js';
import { ZoneList } from './zone-list.js';

type Props = LayoutPartProps & { pinning: string | null; onPinning: (groupId: string | null) => void };

const mostGroups = 500;

/** Who sits together and where: zones, groups and guests. */
export function GroupsPart(props: Props) {
  const { event, layout, groups, isReadOnly, pinning, onChoose } = props;
  const deeds = useGroupDeeds(props);
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const missing = event.sections.guests.facts.guests.filter(
    ({ id, status, form }) =>
      status !== 'declined' && form !== 'video' && layout.groups.every(({ guestId }) => guestId !== id),
  );
  const addGuests = (): void => {
    const more = missing.map(({ id }): SeatGroup => ({ ...newGroup(''), guestId: id, seats: 1 }));
    onChoose({ groups: [...layout.groups, ...more] });
  };
  const found = new Map([...groups.seated, ...groups.unseated].map((each) => [each.groupId, each]));
  const people = layout.groups.reduce((sum, { seats }) => sum + seats, 0);
  const seats = groups.seated.reduce((sum, { labels }) => sum + labels.length, 0);
  return (
    <>
      <ZoneList {...props} />
      <section className="step-group stack tight" aria-labelledby="layout-groups">
        <h2 id="layout-groups">{text.groupsTitle}</h2>
        <p className="small quiet">{text.groupsHint}</p>
        {layout.groups.length === 0 ? (
          <p className="small quiet">{text.noGroups}</p>
        ) : (
          <p className="small">{text.seatCount(formats.number(seats), formats.people(people))}</p>
        )}
        {seats > 0 && (
          <Link
            className="link small"
            to="/e/$eventId/plan/layout"
            params={{ eventId: event.id }}
            search={{ layout: layout.id, part: 'groups', view: 'print', cards: true }}
          >
            {text.seatCards}
          </Link>
        )}
        {!isReadOnly && missing.length > 0 && (
          <div>
            <Button onClick={addGuests}>{text.addGuests(missing.length)}</Button>
          </div>
        )}
        <ul className="layout-groups">
          {layout.groups.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              name={groupName(event, group, texts)}
              zones={layout.zones}
              labels={found.get(group.id)?.labels.join(' ') ?? ''}
              reason={found.get(group.id)?.reason ?? 'full'}
              isReadOnly={isReadOnly}
              isPinning={pinning === group.id}
              deeds={deeds}
            />
          ))}
        </ul>
        {!isReadOnly && layout.groups.length < mostGroups && <AddGroup {...props} />}
      </section>
    </>
  );
}

const newGroup = (name: string): SeatGroup => ({
  ...{ id: newId(), name, seats: 2, guestId: null, zoneId: null, pinnedAt: null },
});

function AddGroup({ layout, onChoose }: Props) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const [name, setName] = useState('');
  return (
    <form
      className="layout-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onChoose({ groups: [...layout.groups, newGroup(name.trim())] });
        setName('');
      }}
    >
      <Line
        label={text.groupName}
        example={text.groupExample}
        maxLength={60}
        value={name}
        onChange={setName}
        onLeave={() => undefined}
      />
      <Button type="submit">{text.addGroup}</Button>
    </form>
  );
}
