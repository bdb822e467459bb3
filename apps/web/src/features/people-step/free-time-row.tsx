import type { FreeTime } from '@backcast/planning/guests-facts';
import { DayField, TimeField } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { RemoveRow } from './guest-checkpoints.js';
import { useUnfinished } from './use-unfinished.js';

type Props = {
  free: FreeTime;
  onEdit: (part: Partial<FreeTime>) => void;
  onLeave: () => void;
  onRemove: () => void;
};
type Typed = { date: string | null; from: string | null; to: string | null };

const isRight = ({ date, from, to }: Typed): boolean => date !== null && from !== null && to !== null && from < to;

/** When a guest can come, changed where it stands; times that are not right yet wait in their fields. */
export function FreeTimeRow({ free, onEdit, onLeave, onRemove }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.guests;
  const said = `${formats.day(free.date)} ${free.from}–${free.to}`;
  const { id: _id, ...kept } = free;
  const { shown, isUnfinished, put } = useUnfinished<Typed>(kept, isRight, (next) => onEdit(next as Partial<FreeTime>));
  const field = (key: keyof Typed, label: string) => ({
    label: `${label} · ${formats.day(free.date)}`,
    isLabelHidden: true,
    value: shown[key],
    onChange: (value: string | null) => put({ [key]: value }),
    onLeave: () => !isUnfinished && onLeave(),
  });
  return (
    <>
      <div className="span-fields">
        <DayField {...field('date', text.freeDate)} />
        <TimeField {...field('from', text.from)} />
        <span aria-hidden="true">–</span>
        <TimeField {...field('to', text.to)} />
        <span className="small quiet">{shown.date === null ? '' : formats.weekday(shown.date)}</span>
      </div>
      <RemoveRow name={said} onRemove={onRemove} />
      {isUnfinished && (
        <p className="small bad" role="alert">
          {shown.from !== null && shown.to !== null && shown.from >= shown.to
            ? texts.fieldErrors.ends_before_start
            : texts.fieldErrors.invalid_type}
        </p>
      )}
    </>
  );
}
