import type { Me } from '@backcast/contracts/accounts/me';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';

/** The organizations in which this account is a person, and the way to the others. */
export function OrganizationsSection() {
  const { texts } = useSpeech();
  const text = texts.pages.me;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const go = useMutation({
    mutationFn: (organizationId: string) => request<Me>('POST', 'me/organization', { organizationId }),
    onSuccess: async (next) => {
      // Nothing of one organization may be shown in another.
      client.clear();
      client.setQueryData(['me'], next);
      await navigate({ to: '/' });
    },
  });
  return (
    <section className="page-section">
      <h2>{text.organizations}</h2>
      <p className="small quiet">{text.organizationsLead}</p>
      {go.error && <ErrorNote>{errorSentence(go.error, texts)}</ErrorNote>}
      <ul className="stack tight" style={{ marginTop: 12 }}>
        <li className="row">
          <b>{me.organization.name}</b> <Tag kind="good">{text.here}</Tag>
        </li>
        {me.organizations.map(({ id, name }) => (
          <li key={id}>
            <Button disabled={go.isPending} onClick={() => go.mutate(id)}>
              {text.go(name)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
