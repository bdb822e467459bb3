import { funnelEntry } from '@backcast/plan/funnel-entry';
import type { GoalFacts, PartySizeFact } from '@backcast/planning/goal-facts';
import { useState } from 'react';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';

type Props = { facts: GoalFacts; isReadOnly: boolean; onChange: (facts: GoalFacts) => void; onCommit: () => void };

/** The names at hand, the size of a party, children and staff: how customers become people. */
export function WhoComes({ facts, isReadOnly, onChange, onCommit }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const [isPartyOpen, setPartyOpen] = useState(false);
  const { party } = facts;
  const total = party.sizes.reduce((sum, { weight }) => sum + weight, 0);
  const mean = party.sizes.reduce((sum, { people, weight }) => sum + people * weight, 0) / total;
  const put = (part: Partial<GoalFacts>): void => onChange({ ...facts, ...part });
  const units = texts.words.metricUnits;
  return (
    <div className="stack tight">
      <div className="form-grid">
        <NumberField
          label={text.list}
          value={facts.prospectsOnList}
          isOptional
          least={0}
          most={1_000_000}
          unit={units.customers}
          isDisabled={isReadOnly}
          onChange={(prospectsOnList) => put({ prospectsOnList })}
          onCommit={onCommit}
        />
        <NumberField
          label={text.staff}
          value={facts.staffPeople}
          least={0}
          most={100_000}
          unit={units.people}
          isDisabled={isReadOnly}
          onChange={(value) => put({ staffPeople: value ?? 0 })}
          onCommit={onCommit}
        />
      </div>
      <p className="small">
        <b>{text.partyMean(formats.number(Math.round(mean * 100) / 100))}</b>{' '}
        {party.source.kind === 'assumption' && (
          <Tag kind="assumption">{party.source.by === 'template' ? text.assumption : text.assumptionPerson}</Tag>
        )}{' '}
        {!isReadOnly && (
          <button type="button" className="link" aria-expanded={isPartyOpen} onClick={() => setPartyOpen(!isPartyOpen)}>
            {isPartyOpen ? text.done : texts.shell.actions.change}
          </button>
        )}
      </p>
      {isPartyOpen && !isReadOnly && (
        <PartyEditor party={party} onChange={(next) => put({ party: next })} onCommit={onCommit} />
      )}
    </div>
  );
}

/** What a metric needs that does not count through the funnel by itself. */
export function OutsideFunnel({ facts, isReadOnly, onChange, onCommit }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const entry = funnelEntry(facts);
  if (entry === 'outside') {
    return (
      <NumberField
        label={text.arrivalsWanted}
        hint={text.arrivalsWantedWhy}
        value={facts.arrivalsWanted}
        isOptional
        least={0}
        most={1_000_000}
        unit={texts.words.metricUnits.customers}
        isDisabled={isReadOnly}
        onChange={(arrivalsWanted) => onChange({ ...facts, arrivalsWanted })}
        onCommit={onCommit}
      />
    );
  }
  if (entry !== 'amount') return null;
  return (
    <NumberField
      label={text.averageDeal}
      hint={text.averageDealNeeded}
      value={facts.averageDealMinor}
      isOptional
      scale={100}
      decimals={2}
      least={0.01}
      unit="¥"
      isDisabled={isReadOnly}
      onChange={(averageDealMinor) => onChange({ ...facts, averageDealMinor })}
      onCommit={onCommit}
    />
  );
}

type PartyProps = { party: PartySizeFact; onChange: (party: PartySizeFact) => void; onCommit: () => void };

function PartyEditor({ party, onChange, onCommit }: PartyProps) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const total = party.sizes.reduce((sum, { weight }) => sum + weight, 0);
  const byPerson = { kind: 'assumption', by: 'person' } as const;
  const putSizes = (sizes: PartySizeFact['sizes']): void => onChange({ ...party, sizes, source: byPerson });
  const next = Math.max(...party.sizes.map(({ people }) => people)) + 1;
  return (
    <div className="goal-inset stack tight">
      <p className="field-label">{text.party}</p>
      {party.sizes.map((size, index) => (
        <div key={size.people} className="row">
          <span className="party-size small">{text.partySize(size.people)}</span>
          <NumberField
            label={`${text.partySize(size.people)} ${text.partyShare}`}
            isLabelHidden
            value={Math.round((1000 * size.weight) / total) / 10}
            decimals={1}
            least={0.1}
            most={100}
            unit="%"
            width={130}
            onChange={(percent) =>
              putSizes(
                party.sizes.map((each, at) =>
                  at === index ? { ...each, weight: percent ?? 1 } : { ...each, weight: (100 * each.weight) / total },
                ),
              )
            }
            onCommit={onCommit}
          />
          {party.sizes.length > 1 && (
            <button
              type="button"
              className="link small"
              onClick={() => {
                putSizes(party.sizes.filter((_, at) => at !== index));
                onCommit();
              }}
            >
              {texts.shell.actions.remove}
            </button>
          )}
        </div>
      ))}
      {next <= 20 && (
        <div>
          <button
            type="button"
            className="link small"
            onClick={() => {
              putSizes([...party.sizes, { people: next, weight: total * 0.05 }]);
              onCommit();
            }}
          >
            {text.addPartySize}
          </button>
        </div>
      )}
      <NumberField
        label={text.children}
        value={party.childrenPerCustomer}
        decimals={2}
        least={0}
        most={19}
        unit={texts.words.metricUnits.people}
        onChange={(value) => onChange({ ...party, childrenPerCustomer: value ?? 0, source: byPerson })}
        onCommit={onCommit}
      />
    </div>
  );
}
