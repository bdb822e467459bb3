import type { OrganizationView } from '@backcast/contracts/organization/organization';
import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { SaveState, type SaveStateKind } from '../../shared/feedback/save-state.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { AddOrganization } from './add-organization.js';
import { BackupSection } from './backup-section.js';
import { HealthSection } from './health-section.js';
import { useOrganizationDraft } from './organization-draft.js';
import { organizationQuery } from './organization.query.js';
import { RetentionSection } from './retention-section.js';
import { SettingsForm } from './settings-form.js';
import './organization.css';

/** The organization: its settings; backup and restore; a further organization for the operator. */
export function OrganizationPage() {
  const { texts } = useSpeech();
  const { data, error } = useQuery(organizationQuery);
  if (data) return <Organization organization={data} />;
  return (
    <>
      <PageTop title={texts.pages.organization.title} />
      <main className="page page-narrow">
        {error ? <ErrorNote>{errorSentence(error, texts)}</ErrorNote> : <ListSkeleton />}
      </main>
    </>
  );
}

function Organization({ organization }: { organization: OrganizationView }) {
  const { texts, formats } = useSpeech();
  const me = useMe();
  const mayEdit = useMay('organization.edit');
  const mayBackUp = useMay('backup.make');
  const draft = useOrganizationDraft(organization);
  const time = draft.savedAt === null ? '' : formats.timeIn(draft.savedAt, organization.zone);
  return (
    <>
      <PageTop title={texts.pages.organization.title}>
        {(!mayEdit || draft.isDirty || draft.savedAt !== null || draft.isSaving) && (
          <SaveState state={stateOf(draft, mayEdit)} time={time} onRetry={draft.save} />
        )}
      </PageTop>
      <main className="page page-narrow">
        <h1 className="page-title">{organization.name}</h1>
        <SettingsForm organization={organization} draft={draft} mayEdit={mayEdit} />
        {mayEdit && <RetentionSection />}
        {mayBackUp && <BackupSection />}
        {me.operator && <AddOrganization />}
        {mayBackUp && <HealthSection />}
      </main>
    </>
  );
}

function stateOf(draft: ReturnType<typeof useOrganizationDraft>, mayEdit: boolean): SaveStateKind {
  if (!mayEdit) return 'read-only';
  if (draft.isSaving) return 'saving';
  if (draft.error !== null) return 'failed';
  return draft.isDirty ? 'waiting' : 'saved';
}
