import { inspectionScores } from '@backcast/planning/compare-venues';
import type { InspectionItem } from '@backcast/planning/venue-facts';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { FileList } from '../../shared/files/file-list.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { LineField } from './fields.js';
import { inspectionName } from './venue-words.js';

const mostItems = 40;
const scores = ['1', '2', '3', '4', '5'] as const;

/** What was seen on site: a score, a note and photos for each item. */
export function InspectionGroup({ candidate, event, isReadOnly, onEdit, onChoose }: EditorProps) {
  const speech = useSpeech();
  const text = speech.texts.venue;
  const { inspection } = candidate;
  const replaced = (next: InspectionItem): InspectionItem[] =>
    inspection.map((each) => (each.id === next.id ? next : each));
  return (
    <EditorGroup
      title={text.groups.inspection}
      summary={text.inspectionSummary(inspectionScores(inspection).count, inspection.length)}
    >
      <p className="small quiet">{text.inspectionHint}</p>
      {inspection.map((item) => {
        const what = inspectionName(item.what, speech);
        return (
          <fieldset key={item.id} className="venue-entry stack tight">
            <div className="row spread">
              <h3>{what}</h3>
              {!isReadOnly && (
                <button
                  type="button"
                  className="link small venue-tap"
                  aria-label={text.removeItem(what)}
                  onClick={() => onChoose({ inspection: inspection.filter(({ id }) => id !== item.id) })}
                >
                  {speech.texts.shell.actions.remove}
                </button>
              )}
            </div>
            <Segmented
              label={text.score(what)}
              isLabelHidden
              isSmall
              isDisabled={isReadOnly}
              value={item.score === null ? 'none' : (String(item.score) as (typeof scores)[number])}
              options={[{ value: 'none', label: text.unscored }, ...scores.map((value) => ({ value, label: value }))]}
              onChange={(value) =>
                onChoose({ inspection: replaced({ ...item, score: value === 'none' ? null : Number(value) }) })
              }
            />
            <LineField
              label={text.inspectionNote(what)}
              isLabelHidden
              placeholder={text.note}
              value={item.note}
              maxLength={500}
              isReadOnly={isReadOnly}
              onChange={(note) => onEdit({ inspection: replaced({ ...item, note }) })}
            />
            <FileList
              event={event}
              label={text.photos(what)}
              nameOf={(index) => text.photo(what, index + 1)}
              fileIds={item.photoIds}
              isReadOnly={isReadOnly}
              arePhotos
              onChange={(photoIds) => onChoose({ inspection: replaced({ ...item, photoIds }) })}
            />
          </fieldset>
        );
      })}
      {!isReadOnly && inspection.length < mostItems && (
        <AddItem
          onAdd={(what) =>
            onChoose({ inspection: [...inspection, { id: newId(), what, score: null, note: '', photoIds: [] }] })
          }
        />
      )}
    </EditorGroup>
  );
}

function AddItem({ onAdd }: { onAdd: (what: string) => void }) {
  const { texts } = useSpeech();
  const [what, setWhat] = useState('');
  const add = (): void => {
    if (what.trim() === '') return;
    onAdd(what.trim());
    setWhat('');
  };
  return (
    <form
      className="venue-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <LineField label={texts.venue.itemName} value={what} maxLength={80} isReadOnly={false} onChange={setWhat} />
      <Button type="submit" disabled={what.trim() === ''}>
        {texts.venue.addItem}
      </Button>
    </form>
  );
}
