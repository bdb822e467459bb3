import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../../shared/api/request.js';
import { forgetPeople } from '../../shared/shell/kept-people.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** Signs out on this device, or on every one. */
export function LeaveSection() {
  const { texts } = useSpeech();
  const text = texts.pages.me;
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: (path: 'sign-out' | 'sign-out-everywhere') => request('POST', path),
    onSuccess: async () => {
      forgetPeople();
      await navigate({ to: '/sign-in' });
      client.clear();
    },
  });
  return (
    <>
      <section className="page-section">
        <h2>{text.leave}</h2>
        <p className="small quiet">{text.leaveLead}</p>
        {leave.error && <ErrorNote>{errorSentence(leave.error, texts)}</ErrorNote>}
        <p style={{ marginTop: 12 }}>
          <Button disabled={leave.isPending} onClick={() => leave.mutate('sign-out')}>
            {text.leave}
          </Button>
        </p>
      </section>
      <section className="page-section">
        <h2>{text.everywhere}</h2>
        <p className="small quiet">{text.everywhereLead}</p>
        <p style={{ marginTop: 12 }}>
          <Button kind="bad" disabled={leave.isPending} onClick={() => leave.mutate('sign-out-everywhere')}>
            {text.everywhereDo}
          </Button>
        </p>
      </section>
    </>
  );
}
