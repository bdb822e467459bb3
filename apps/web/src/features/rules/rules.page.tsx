import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { liesIn } from '@backcast/compliance/lies-in';
import { rulePacks } from '@backcast/compliance/shipped-rules';
import type { RuleList } from '@backcast/contracts/compliance/rule';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../shared/api/me.query.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { packName } from '../../shared/rules/rule-words.js';
import { PageTop } from '../../shared/shell/frame.js';
import { OwnRule, ShippedRule } from './rule-row.js';
import { RuleEditor } from './rule-editor.js';
import { rulesQuery } from '../../shared/rules/rules.query.js';
import './rules.css';

/** The rules: the organization's own, which an admin edits, and the packs that ship, with their sources. */
export function RulesPage() {
  const { texts } = useSpeech();
  const text = useRuleTexts();
  const { data, error } = useQuery(rulesQuery);
  return (
    <>
      <PageTop title={text.title} />
      <main className="page rules-page">
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!data && !error && <ListSkeleton />}
        {data && <Rules list={data} />}
      </main>
    </>
  );
}

function Rules({ list }: { list: RuleList }) {
  const search: { edit?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const mayEdit = useMay('rule.edit');
  const edit = (code: string | null): void =>
    void navigate({ to: '/rules', search: code === null ? {} : { edit: code } });
  const edited = list.own.find(({ code }) => code === search.edit) ?? null;
  if (mayEdit && (edited || search.edit === 'new')) {
    return <RuleEditor key={search.edit} list={list} stored={edited} onClose={() => edit(null)} />;
  }
  return (
    <>
      <Heading />
      <OwnRules list={list} mayEdit={mayEdit} onEdit={edit} />
      <ShippedPacks list={list} />
    </>
  );
}

function Heading() {
  const text = useRuleTexts();
  return (
    <>
      <h1 className="page-title">{text.title}</h1>
      <p className="quiet">{text.lead}</p>
      <div className="rules-note">
        <Note>{text.noAdvice}</Note>
      </div>
    </>
  );
}

type OwnProps = { list: RuleList; mayEdit: boolean; onEdit: (code: string) => void };

function OwnRules({ list, mayEdit, onEdit }: OwnProps) {
  const text = useRuleTexts();
  return (
    <section className="page-section">
      <div className="rules-head">
        <div>
          <h2>{text.own}</h2>
          <p className="small quiet">{mayEdit ? text.ownLead : text.readOnly}</p>
        </div>
        {mayEdit && (
          <Button kind="primary" onClick={() => onEdit('new')}>
            {text.write}
          </Button>
        )}
      </div>
      <ul className="rules">
        {list.own.map((own) => (
          <OwnRule key={own.code} own={own} onEdit={mayEdit ? () => onEdit(own.code) : null} />
        ))}
      </ul>
    </section>
  );
}

/** Packs of the places where events are, or which hold there; those of other places stay out of sight. */
function ShippedPacks({ list }: { list: RuleList }) {
  const { formats } = useSpeech();
  const text = useRuleTexts();
  const laws = rulePacks.filter(({ pack }) => pack !== 'ORG');
  const isNear = (place: string): boolean =>
    list.places.some((one) => liesIn(one, place) || (one === 'CN' && liesIn(place, one)));
  const shown = laws.filter(({ place }) => isNear(place));
  const hidden = laws.length - shown.length;
  return (
    <section className="page-section">
      <h2>{text.shipped}</h2>
      <p className="small quiet">{text.shippedLead(formats.day(list.packsDated))}</p>
      {shown.map(({ pack, rules }) => (
        <section key={pack} className="rules-pack">
          <h3>
            {packName(text, pack)} <span className="quiet">{formats.number(rules.length)}</span>
          </h3>
          <ul className="rules">
            {rules.map((rule) => (
              <ShippedRule key={rule.code} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
      {hidden > 0 && <p className="small quiet rules-hidden">{text.otherPacks(hidden)}</p>}
    </section>
  );
}
