import type { EventView } from '@backcast/contracts/events/event';
import type { StepGap } from '@backcast/plan/plan-shape';
import { useSpeech } from '../language/texts-context.js';
import { Tag } from '../look/tag.js';
import { gapText } from './step-texts.js';
import './step-lists.css';

type Props = {
  event: EventView;
  gaps: StepGap[];
  /** What cannot wait is said in red, with the word. */
  isUrgent?: (gap: StepGap) => boolean;
  /** Leads to the entry that lacks something. */
  onOpen?: (gap: StepGap) => void;
};

/** What a step lacks, and what each thing holds up. */
export function GapList({ event, gaps, isUrgent, onOpen }: Props) {
  const { texts, formats } = useSpeech();
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  const names = { ...texts.words.steps, announce: texts.steps.announce, rules: texts.steps.rules };
  return (
    <ul className="step-list">
      {gaps.map((gap) => (
        <li key={JSON.stringify(gap)}>
          {isUrgent?.(gap) === true && <Tag kind="bad">{texts.stepParts.late}</Tag>}{' '}
          {onOpen && gap.subjectId !== null ? (
            <button type="button" className="link step-list-open" onClick={() => onOpen(gap)}>
              {gapText(texts, event, gap)}
            </button>
          ) : (
            gapText(texts, event, gap)
          )}
          {gap.blocks.length > 0 && (
            <span className="small warn step-list-more">
              {texts.steps.blocks(gap.blocks.map((each) => names[each]).join(join))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
