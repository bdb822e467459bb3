import { newSegment } from '@backcast/planning/program/new-segment';
import { placeFor } from '@backcast/planning/program/purpose-order';
import { segmentPurposes, type Segment, type SegmentPurpose } from '@backcast/planning/program-facts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';

type Props = { segments: Segment[]; onAdd: (next: Segment[], id: string) => void };

/** A new segment of a kind, put where such a one usually stands. */
export function AddSegment({ segments, onAdd }: Props) {
  const { texts } = useSpeech();
  const text = texts.program;
  const [purpose, setPurpose] = useState<SegmentPurpose>('content');
  const add = (): void => {
    const segment = newSegment(purpose, newId());
    const at = placeFor(
      segments.map((each) => each.purpose),
      purpose,
    );
    onAdd(segments.toSpliced(at, 0, segment), segment.id);
  };
  return (
    <div className="program-add">
      <NativeSelect
        label={text.addKind}
        value={purpose}
        data={segmentPurposes.map((value) => ({ value, label: texts.steps.segmentPurposes[value] }))}
        onChange={({ currentTarget }) => setPurpose(currentTarget.value as SegmentPurpose)}
      />
      <Button onClick={add} disabled={segments.length >= 120}>
        <Icon name="add" />
        {text.add}
      </Button>
    </div>
  );
}
