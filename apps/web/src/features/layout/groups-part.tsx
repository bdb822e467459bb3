import type { SeatedGroup } from '@backcast/planning/layout/seat-groups';
import type { SeatGroup } from '@backcast/planning/layout-facts';
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { RemoveButton } from './door-list.js';
import { withEntry } from './layout-edits.js';
import { groupName, seatsInWords } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { ZoneList } from './zone-list.js';

type Props = LayoutPartProps & { pinning: string | null; onPinning: (groupId: string | null) => void };

const mostGroups = 500;

/** Who sits together and where: zones, groups and guests. */
export function GroupsPart(props: Props) {
  const { event, layout, groups, isReadOnly, onChoose } = props;
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
            <GroupRow key={group.id} {...props} group={group} found={found.get(group.id)} />
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

function GroupRow(props: Props & { group: SeatGroup; found: SeatedGroup | undefined }) {
  const { event, layout, group, found, isReadOnly, pinning, onPinning, onEdit, onChoose, onLeave } = props;
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  const name = groupName(event, group, texts);
  const isSeated = found?.labels.length === group.seats;
  const edit = (part: Partial<SeatGroup>): void => onEdit({ groups: withEntry(layout.groups, group.id, part) });
  const choose = (part: Partial<SeatGroup>): void => onChoose({ groups: withEntry(layout.groups, group.id, part) });
  return (
    <li className="layout-group" id={`entry-${group.id}`}>
      <fieldset className="layout-entry" aria-label={name}>
        {group.guestId === null ? (
          <Line
            label={text.groupName}
            isRequired
            maxLength={60}
            value={group.name}
            isDisabled={isReadOnly}
            onChange={(value) => edit({ name: value })}
            onLeave={onLeave}
          />
        ) : (
          <div className="layout-guest">
            <b>{name}</b> <Tag>{text.legend.guest}</Tag>
          </div>
        )}
        <NumberField
          label={text.groupSeats}
          value={group.seats}
          isDisabled={isReadOnly}
          least={1}
          most={500}
          unit={text.people}
          onChange={(seats) => seats !== null && edit({ seats })}
          onCommit={onLeave}
        />
        <NativeSelect
          label={text.zone}
          disabled={isReadOnly}
          value={group.zoneId ?? ''}
          data={[
            { value: '', label: text.anyZone },
            ...layout.zones.map(({ id, name: zone }) => ({ value: id, label: zone })),
          ]}
          onChange={(change) => choose({ zoneId: change.currentTarget.value || null })}
        />
        <Line
          label={text.pinnedAt}
          example={text.pinnedExample}
          maxLength={20}
          value={group.pinnedAt ?? ''}
          isDisabled={isReadOnly}
          onChange={(value) => edit({ pinnedAt: value.trim().toUpperCase() || null })}
          onLeave={onLeave}
        />
        {!isReadOnly && (
          <RemoveButton
            name={name}
            onRemove={() => onChoose({ groups: layout.groups.filter(({ id }) => id !== group.id) })}
          />
        )}
      </fieldset>
      <p className={isSeated ? 'small' : 'small bad'}>
        {isSeated && found ? (
          <>
            <b>{text.seatedAt(seatsInWords(found.labels, comma))}</b>{' '}
            <span className="quiet">
              {group.guestId !== null && found.reason === 'together' ? text.guestZone : text.reasons[found.reason]}
            </span>
          </>
        ) : (
          text.reasons[found?.reason ?? 'full']
        )}
      </p>
      {!isReadOnly && (
        <div className="row">
          {group.pinnedAt === null && isSeated && found && (
            <Button kind="plain" onClick={() => choose({ pinnedAt: found.labels[0] ?? null })}>
              {text.pinHere}
            </Button>
          )}
          {group.pinnedAt !== null && (
            <Button kind="plain" onClick={() => choose({ pinnedAt: null })}>
              {text.unpin}
            </Button>
          )}
          <Button
            kind="plain"
            aria-pressed={pinning === group.id}
            onClick={() => onPinning(pinning === group.id ? null : group.id)}
          >
            {text.pinOnPlan}
          </Button>
        </div>
      )}
    </li>
  );
}

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
