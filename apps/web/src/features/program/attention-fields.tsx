import { usualAttention } from '@backcast/planning/program-facts';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import type { ProgramDraft } from './program-draft.js';

/** How much attention there is at each tenth of the program; data that the organizer knows better. */
export function AttentionFields({ draft }: { draft: ProgramDraft }) {
  const { texts } = useSpeech();
  const text = texts.program;
  const { values: facts, mayEdit } = draft;
  const isUsual = facts.attention.every((value, index) => value === usualAttention[index]);
  return (
    <details className="program-part">
      <summary>
        <h2>{text.attention}</h2>
      </summary>
      <p className="small quiet">{text.attentionLead}</p>
      <div className="program-attention">
        {facts.attention.map((value, index) => (
          <div key={index} className="program-attention-item">
            <span className="program-attention-bar" aria-hidden="true">
              <span style={{ height: `${value}%` }} />
            </span>
            <NumberField
              label={text.attentionAt(index * 10)}
              value={value}
              least={0}
              most={100}
              unit="%"
              isDisabled={!mayEdit}
              onChange={(next) =>
                next !== null && draft.edit({ ...facts, attention: facts.attention.with(index, next) })
              }
              onCommit={draft.leave}
            />
          </div>
        ))}
      </div>
      {mayEdit && !isUsual && (
        <div className="row step-add">
          <Button onClick={() => draft.choose({ ...facts, attention: [...usualAttention] })}>
            {text.attentionReset}
          </Button>
        </div>
      )}
    </details>
  );
}
