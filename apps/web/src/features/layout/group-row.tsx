import type { SeatingReason } from '@backcast/planning/layout/seat-groups';
import type { SeatGroup, Zone } from '@backcast/planning/layout-facts';
import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { Line } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { RemoveButton } from './door-list.js';
import { seatsInWords } from './layout-names.js';
import type { GroupDeeds } from './use-group-deeds.js';

type Props = {
  group: SeatGroup;
  name: string;
  zones: readonly Zone[];
  /** Its seats with a space between them: what is the same is rendered once, however often it was derived. */
  labels: string;
  reason: SeatingReason;
  isReadOnly: boolean;
  isPinning: boolean;
  deeds: GroupDeeds;
};

/** One group of people who sit together: how many, in which zone, on which seats and why there. */
export const GroupRow = memo(function GroupRow(props: Props) {
  const { group, name, zones, labels, reason, isReadOnly, isPinning, deeds } = props;
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  const { id } = group;
  const seats = labels === '' ? [] : labels.split(' ');
  const isSeated = seats.length === group.seats;
  return (
    <li className="layout-group" id={`entry-${id}`}>
      <fieldset className="layout-entry" aria-label={name}>
        {group.guestId === null ? (
          <Line
            label={text.groupName}
            isRequired
            maxLength={60}
            value={group.name}
            isDisabled={isReadOnly}
            onChange={(value) => deeds.edit(id, { name: value })}
            onLeave={deeds.leave}
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
          onChange={(value) => value !== null && deeds.edit(id, { seats: value })}
          onCommit={deeds.leave}
        />
        <NativeSelect
          label={text.zone}
          disabled={isReadOnly}
          value={group.zoneId ?? ''}
          data={[{ value: '', label: text.anyZone }, ...zones.map((zone) => ({ value: zone.id, label: zone.name }))]}
          onChange={(change) => deeds.choose(id, { zoneId: change.currentTarget.value || null })}
        />
        <Line
          label={text.pinnedAt}
          example={text.pinnedExample}
          maxLength={20}
          value={group.pinnedAt ?? ''}
          isDisabled={isReadOnly}
          onChange={(value) => deeds.edit(id, { pinnedAt: value.trim().toUpperCase() || null })}
          onLeave={deeds.leave}
        />
        {!isReadOnly && <RemoveButton name={name} onRemove={() => deeds.remove(id)} />}
      </fieldset>
      <p className={isSeated ? 'small' : 'small bad'}>
        {isSeated ? (
          <>
            <b>{text.seatedAt(seatsInWords(seats, comma))}</b>{' '}
            <span className="quiet">
              {group.guestId !== null && reason === 'together' ? text.guestZone : text.reasons[reason]}
            </span>
          </>
        ) : (
          text.reasons[reason]
        )}
      </p>
      {!isReadOnly && (
        <div className="row">
          {group.pinnedAt === null && isSeated && (
            <Button kind="plain" onClick={() => deeds.choose(id, { pinnedAt: seats[0] ?? null })}>
              {text.pinHere}
            </Button>
          )}
          {group.pinnedAt !== null && (
            <Button kind="plain" onClick={() => deeds.choose(id, { pinnedAt: null })}>
              {text.unpin}
            </Button>
          )}
          <Button kind="plain" aria-pressed={isPinning} onClick={() => deeds.pin(id)}>
            {text.pinOnPlan}
          </Button>
        </div>
      )}
    </li>
  );
});
