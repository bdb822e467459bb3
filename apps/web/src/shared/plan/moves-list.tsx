import type { EventView } from '@backcast/contracts/events/event';
import { countMoves } from '@backcast/plan/moves/derive-moves';
import type { MovedEntry, PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { ReactNode } from 'react';
import { useSpeech, type Speech } from '../language/texts-context.js';
import { Tag } from '../look/tag.js';
import { conflictWords } from './conflict-words.js';
import { Figure } from './figure.js';
import { factName, numberName } from './number-texts.js';
import { deadlineText, dutyTitle, gapText, subjectName } from './step-texts.js';
import './moves-list.css';

type Props = { event: EventView; moves: PlanMoves };

/** What a change moves, each from what to what: problems first, then days, what follows, and the numbers with their cause. */
export function MovesList({ event, moves }: Props) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.stepParts.moves;
  if (countMoves(moves) === 0) return <p className="small quiet">{text.nothing}</p>;
  return (
    <div className="moves">
      <Gaps event={event} moves={moves} change="appears" />
      <Conflicts event={event} moves={moves} change="appears" />
      <Group title={text.deadlines} isShown={moves.deadlines.length > 0}>
        {moves.deadlines.map((deadline) => (
          <li key={deadline.key}>
            {deadlineText(texts, event, deadline, speech.formats)}{' '}
            <Days change={deadline.change} before={deadline.before} after={deadline.after} />
          </li>
        ))}
      </Group>
      <Group title={text.duties} isShown={moves.duties.length > 0}>
        {moves.duties.map((duty) => (
          <li key={`${duty.key} ${duty.change}`}>
            {dutyTitle(texts, { titleCode: duty.titleCode ?? '', title: duty.title })} <Days {...duty} />
          </li>
        ))}
      </Group>
      <Group title={text.entries} isShown={moves.entries.length > 0}>
        {moves.entries.map((entry) => (
          <li key={`${entry.step} ${entry.subjectId} ${entry.field}`}>
            {text.field(subjectName(texts, event, entry.subjectId), text.fields[entry.field])}{' '}
            <OldNew before={entryValue(entry, entry.before, speech)} after={entryValue(entry, entry.after, speech)} />
          </li>
        ))}
      </Group>
      <Numbers moves={moves} />
      <Gaps event={event} moves={moves} change="vanishes" />
      <Conflicts event={event} moves={moves} change="vanishes" />
    </div>
  );
}

function Group({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="moves-group">{children}</ul>
    </section>
  );
}

/** Old → new, read out as a sentence. */
function OldNew({ before, after }: { before: string; after: string }) {
  const { texts } = useSpeech();
  return (
    <span className="nowrap">
      <span className="visually-hidden">{texts.shell.figure.changed(before, after)}</span>
      <span aria-hidden="true">
        <s className="quiet">{before}</s> → <b className="accent">{after}</b>
      </span>
    </span>
  );
}

function Days({ change, before, after }: { change: string; before: string | null; after: string | null }) {
  const { texts, formats } = useSpeech();
  const text = texts.stepParts.moves;
  const day = (date: string | null): string => (date === null ? texts.words.none : formats.dayShort(date));
  if (change === 'passes') return <Tag kind="accent">{text.passes}</Tag>;
  if (change === 'vanishes') return <Tag>{text.vanishes}</Tag>;
  if (change === 'moves') return <OldNew before={day(before)} after={day(after)} />;
  return (
    <span className="nowrap">
      <Tag kind="accent">{text.appears}</Tag> {after !== null && <b>{day(after)}</b>}
    </span>
  );
}

type Change = 'appears' | 'vanishes';

function Gaps({ event, moves, change }: Props & { change: Change }) {
  const { texts } = useSpeech();
  const text = texts.stepParts.moves;
  const names: Record<string, string> = { ...texts.words.steps, rules: texts.steps.rules };
  const gaps = moves.gaps.filter((gap) => gap.change === change);
  return (
    <Group title={change === 'appears' ? text.problems : text.solved} isShown={gaps.length > 0}>
      {gaps.map((gap) => (
        <li key={JSON.stringify(gap)}>
          <Tag kind={change === 'appears' ? 'warn' : 'good'}>{names[gap.step]}</Tag> {gapText(texts, event, gap)}
        </li>
      ))}
    </Group>
  );
}

function Conflicts({ event, moves, change }: Props & { change: Change }) {
  const speech = useSpeech();
  const text = speech.texts.stepParts.moves;
  const conflicts = moves.conflicts.filter((conflict) => conflict.change === change);
  return (
    <Group title={change === 'appears' ? text.conflicts : text.settled} isShown={conflicts.length > 0}>
      {conflicts.map((conflict) => {
        const { title, note } = conflictWords(event, conflict, speech);
        return (
          <li key={JSON.stringify(conflict)}>
            {title} <span className="quiet">{note}</span>
          </li>
        );
      })}
    </Group>
  );
}

function Numbers({ moves }: Pick<Props, 'moves'>) {
  const { texts, formats } = useSpeech();
  const text = texts.stepParts.moves;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  return (
    <Group title={text.numbers} isShown={moves.numbers.length > 0}>
      {moves.numbers.map(({ key, unit, before, after, causes }) => (
        <li key={key}>
          {numberName(texts, key)} <Figure before={before} after={after} unit={unit} />
          {causes.length > 0 && (
            <span className="tiny quiet moves-cause">
              {text.because([...new Set(causes.map((path) => factName(texts, path)))].join(join))}
            </span>
          )}
        </li>
      ))}
    </Group>
  );
}

function entryValue({ field }: MovedEntry, value: string | number | null, { texts, formats }: Speech): string {
  if (value === null) return texts.words.none;
  switch (field) {
    case 'start':
      return String(value);
    case 'latest-start':
    case 'order-by':
      return formats.dayShort(String(value));
    case 'planned':
      return formats.amount(Number(value), 'money');
    case 'seats':
    case 'quantity':
      return formats.number(Number(value));
  }
}
