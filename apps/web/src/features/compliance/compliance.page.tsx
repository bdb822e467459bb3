import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { EventFacts } from '@backcast/plan/plan-shape';
import { rulesQuestions } from '@backcast/plan/steps/rules-step';
import type { RuleAnswers } from '@backcast/planning/rule-answers';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { StepActions } from '../../shared/plan/step-actions.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { factLabel, packName, valueWords } from '../../shared/rules/rule-words.js';
import { DutyList } from './duty-list.js';
import { useDutyTexts } from './duty-texts.js';
import { HeadsField } from './heads-field.js';
import { KnownFacts } from './known-facts.js';
import { movedDuties, reopenedKeys } from './moved-duties.js';
import { PlaceField } from './place-field.js';
import { Questions } from './questions.js';
import './compliance.css';

/** Which filings and permits an event needs: plain questions on the left, duties by deadline on the right. */
export function CompliancePage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/compliance' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  // Another event is another page: nothing of its draft may stay.
  return <ComplianceOfEvent key={event.id} event={event} />;
}

function ComplianceOfEvent({ event }: { event: EventView }) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const { formats } = useSpeech();
  const context = usePlanContext(event);
  const reopens = (before: RuleAnswers, after: RuleAnswers): boolean => {
    const facts = factsOf(event);
    const known = reopenedKeys(derivePlan(withRules(facts, before), context));
    return reopenedKeys(derivePlan(withRules(facts, after), context)).some((key) => !known.includes(key));
  };
  const draft = useStepDraft(event, 'rules', reopens);
  const { facts, plan, before, moved } = useStepPlans(event, { rules: draft.values });
  const { openKey, why, override, open, toggleWhy } = useAddress();
  const isReadOnly = !draft.mayEdit;
  const edits = { isReadOnly, onEdit: draft.edit, onChoose: draft.choose, onLeave: draft.leave };
  const { values } = draft;
  const { writer } = event.sections.rules;
  return (
    <StepPage
      event={event}
      step={null}
      plan={plan}
      question={text.question}
      lead={text.lead}
      actions={<StepActions event={event} section={event.sections.rules} draft={draft} mayEdit={draft.mayEdit} />}
      bar={
        <StepBar
          event={event}
          draft={draft}
          writer={writer}
          moved={moved}
          also={movedDuties(text, before, plan)}
          waits={text.waits}
          nameOf={(path) =>
            path === 'jurisdiction' || path === 'declaredPeople'
              ? text.leaf[path]
              : factLabel(rules, path.replace(/^answers\./, ''))
          }
          show={(path, value) =>
            path === 'jurisdiction'
              ? packName(rules, String(value ?? 'CN'))
              : typeof value === 'number'
                ? formats.number(value)
                : valueWords(rules, value)
          }
        />
      }
      consequences={<DutyList {...{ event, plan, before, openKey, override }} onOpen={open} />}
    >
      <div className="step-group stack">
        <PlaceField
          value={values.jurisdiction}
          isReadOnly={isReadOnly}
          onChoose={(jurisdiction) => draft.choose({ ...values, jurisdiction })}
        />
        <HeadsField
          plan={plan}
          declared={values.declaredPeople}
          isReadOnly={isReadOnly}
          isWhyOpen={why === 'heads.rules'}
          onToggleWhy={() => toggleWhy('heads.rules')}
          onEdit={(declaredPeople) => draft.edit({ ...values, declaredPeople })}
          onLeave={draft.leave}
        />
        <KnownFacts event={event} facts={facts} />
      </div>
      <Questions questions={rulesQuestions(facts, plan.numbers, context.rules)} facts={values} {...edits} />
    </StepPage>
  );
}

const withRules = (facts: EventFacts, rules: RuleAnswers): EventFacts => ({
  ...facts,
  sections: { ...facts.sections, rules },
});

/** Which duty and which reason are open is in the address. */
function useAddress() {
  const { open: openKey = null, why = null, override = null } = useSearch({ from: '/shell/e/$eventId/compliance' });
  const navigate = useNavigate({ from: '/e/$eventId/compliance' });
  const go = (key: string | null, reason: string | null): void =>
    void navigate({
      search: { ...(key === null ? {} : { open: key }), ...(reason === null ? {} : { why: reason }) },
      replace: true,
      resetScroll: false,
    });
  return {
    ...{ openKey, why, override },
    open: (key: string | null) => go(key, why),
    toggleWhy: (reason: string) => go(openKey, why === reason ? null : reason),
  };
}
