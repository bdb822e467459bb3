import type { RuleGate } from '@backcast/compliance/rule';
import type { EventView } from '@backcast/contracts/events/event';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { useState } from 'react';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { useDutyCommands } from './duty-commands.js';
import { DutyConflict } from './duty-conflict.js';
import { useDutyTexts } from './duty-texts.js';
import { personName, titleOf } from './duty-words.js';
import { OverrideDialog } from './override-dialog.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  /** Duty and gate that somebody came to override. */
  wanted: { key: string | null; gate: string | null };
  onClose: () => void;
};

type Asked = { gate: RuleGate; duty: PlanDuty };

/** What somebody came to override, if it is still held up and may be. */
function askedOf({ gates, duties }: DerivedPlan, { key, gate }: Props['wanted']): Asked | null {
  const held = gates.find((each) => each.gate === gate);
  const duty = duties.find((each) => each.key === key);
  const canOverride = held?.blockedBy.some((each) => each.key === key && each.canOverride) ?? false;
  return held && duty && canOverride ? { gate: held.gate, duty } : null;
}

/** What has to wait, for which duty, and whether somebody may take the responsibility. */
export function GateBox({ event, plan, wanted, onClose }: Props) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const mayOverride = event.permissions.includes('duty.override');
  const [asked, setAsked] = useState<Asked | null>(() => (mayOverride ? askedOf(plan, wanted) : null));
  return (
    <>
      {plan.gates.map(({ gate, blockedBy }) => (
        <section key={gate} className="gate-box">
          <h3>
            <Icon name="warning" /> {text.gate.title(text.gate.whats[gate])}
          </h3>
          <p className="small">{text.gate.holds[gate]}</p>
          <ul>
            {blockedBy.map(({ key, canOverride }) => {
              const duty = plan.duties.find((each) => each.key === key);
              if (!duty) return null;
              const title = titleOf(rules, duty);
              return (
                <li key={key} className="duty-line">
                  <span>
                    {title} <span className="small quiet">{canOverride ? text.gate.own : text.gate.law}</span>
                  </span>
                  {canOverride && mayOverride && (
                    <Button
                      aria-label={text.gate.openFor(text.gate.whats[gate], title)}
                      onClick={() => setAsked({ gate, duty })}
                    >
                      {text.gate.open}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {plan.duties.map((duty) => (
        <Overrides key={duty.key} event={event} duty={duty} mayOverride={mayOverride} />
      ))}
      {asked && (
        <OverrideDialog event={event} gate={asked.gate} duty={asked.duty} onClose={() => (setAsked(null), onClose())} />
      )}
    </>
  );
}

/** Who opened a gate, when and why, for everybody to see. */
function Overrides({ event, duty, mayOverride }: { event: EventView; duty: PlanDuty; mayOverride: boolean }) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const speech = useSpeech();
  const commands = useDutyCommands(event, duty.key);
  const overrides = duty.record?.overrides ?? [];
  if (overrides.length === 0) return null;
  return (
    <ul className="gate-opened">
      <DutyConflict event={event} duty={duty} commands={commands} />
      {overrides.map(({ gate, reason, personId, at }) => (
        <li key={gate} className="small duty-line">
          <span>
            {text.gate.whats[gate]} · {titleOf(rules, duty)}{' '}
            <span className="quiet">
              {text.gate.opened(
                personName(event, speech, personId),
                speech.formats.instant(at, event.basics.zone),
                reason,
              )}
            </span>
          </span>
          {mayOverride && (
            <Button
              kind="plain"
              disabled={commands.isBusy}
              onClick={() => void commands.send('override/end', { gate })}
            >
              {text.gate.close}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
