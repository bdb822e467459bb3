import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { PersonView } from '@backcast/contracts/people/person';
import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { LinkBox } from '../../shared/links/link-box.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';

type Props = { person: PersonView; made: MadeAccessLink | null; onClose: () => void };

/** Before: what the link will do and whether others can open it. After: the link, this once. */
export function LinkDialog({ person, made, onClose }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.people;
  const { organization } = useMe();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => request<MadeAccessLink>('POST', `people/${person.id}/access-link`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const link = make.data ?? made;
  const isReset = person.account === 'active';
  const before = isReset ? text.resetBefore(person.name) : text.linkBefore(person.name);
  return (
    <Modal
      opened
      onClose={onClose}
      title={link ? text.linkTitle(person.name) : before}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      {link ? (
        <div className="stack">
          <p className="small quiet">{text.linkLead}</p>
          <LinkBox
            url={link.url}
            othersCanReach={link.othersCanReach}
            expires={formats.instantInZone(link.expiresAt, organization.zone)}
          />
        </div>
      ) : (
        <BeforeLink isReset={isReset} isBusy={make.isPending} error={make.error} onMake={() => make.mutate()} />
      )}
    </Modal>
  );
}

type BeforeProps = { isReset: boolean; isBusy: boolean; error: unknown; onMake: () => void };

function BeforeLink({ isReset, isBusy, error, onMake }: BeforeProps) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const { reach } = useMe();
  return (
    <div className="stack">
      <p className="small">{isReset ? text.resetExplain : text.joinExplain}</p>
      <ReachNote othersCanReach={reach.othersCanReach} url={reach.url} />
      {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <div className="row dialog-actions">
        <Button kind="primary" data-autofocus disabled={isBusy} onClick={onMake}>
          {text.makeLink}
        </Button>
      </div>
    </div>
  );
}
