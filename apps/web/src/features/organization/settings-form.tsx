import type { OrganizationView } from '@backcast/contracts/organization/organization';
import { NativeSelect, TextInput } from '@mantine/core';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { Clash } from '../../shared/feedback/conflict-dialog.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { StaleDialog } from '../../shared/saving/stale-dialog.js';
import {
  fieldsOf,
  type OrganizationConflict,
  type OrganizationFields,
  type useOrganizationDraft,
} from './organization-draft.js';

type Props = {
  organization: OrganizationView;
  draft: ReturnType<typeof useOrganizationDraft>;
  mayEdit: boolean;
};

/** Name, zone, language and digest hour; leaving a field saves it. */
export function SettingsForm({ organization, draft, mayEdit }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.organization;
  const { fields, edit, save, conflict } = draft;
  const wrong = fieldSentences(draft.error, texts);
  const now = new Date().toISOString();
  const local = text.zoneNow(formats.timeIn(now, fields.zone), formats.zoneName(fields.zone, now.slice(0, 10)));
  // A choice is made at once; only typing waits until the field is left.
  const choose = (part: Partial<OrganizationFields>): void => {
    edit(part);
    save();
  };
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.settings}</h2>
        <p className="small quiet">{mayEdit ? text.settingsLead : text.readOnly}</p>
      </div>
      {draft.error !== null && <ErrorNote>{errorSentence(draft.error, texts)}</ErrorNote>}
      <TextInput
        label={text.name}
        value={fields.name}
        maxLength={80}
        disabled={!mayEdit}
        error={wrong['name']}
        onChange={(event) => edit({ name: event.currentTarget.value })}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') draft.drop();
        }}
      />
      <ZoneField
        label={text.zone}
        hint={local}
        value={fields.zone}
        isDisabled={!mayEdit}
        onChange={(zone) => choose({ zone })}
      />
      <div className="stack tight">
        <Segmented
          label={text.language}
          value={fields.language}
          isDisabled={!mayEdit}
          options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.words.languages[value] }))}
          onChange={(language) => choose({ language })}
        />
        <p className="small quiet">{text.languageHint}</p>
      </div>
      <NativeSelect
        label={text.digestHour}
        description={text.digestHint}
        value={String(fields.digestHour)}
        disabled={!mayEdit}
        w={220}
        data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: text.hour(hour) }))}
        onChange={(event) => choose({ digestHour: Number(event.currentTarget.value) })}
      />
      {conflict && (
        <StaleDialog
          section="organization"
          subjectId={organization.id}
          clashes={clashesOf(conflict, texts)}
          onApply={draft.resolve}
          onLater={draft.drop}
        />
      )}
    </section>
  );
}

function clashesOf({ base, mine, current, clashes }: OrganizationConflict, texts: PlannerTexts): Clash[] {
  const text = texts.pages.organization;
  const show = (side: OrganizationFields, name: keyof OrganizationFields): string => {
    if (name === 'language') return texts.words.languages[side.language];
    if (name === 'digestHour') return text.hour(side.digestHour);
    return side[name];
  };
  return clashes.map((name) => ({
    path: name,
    name: text[name],
    before: show(base, name),
    mine: show(mine, name),
    theirs: show(fieldsOf(current), name),
  }));
}
