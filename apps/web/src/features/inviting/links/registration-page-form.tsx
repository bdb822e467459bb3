import type { RegistrationPage, SaveRegistrationPage } from '@backcast/contracts/registration/registration';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../../shared/api/request.js';
import { ErrorNote, Note } from '../../../shared/feedback/error-note.js';
import { NumberField } from '../../../shared/fields/number-field.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { Button } from '../../../shared/look/button.js';
import { registrationQuery } from './registration.query.js';

/**
 * What the public page says besides the event itself, and how many it takes. When somebody else saved meanwhile, what was
 * typed stays: saving again keeps it, or theirs is taken.
 */
export function RegistrationPageForm({ eventId, page }: { eventId: string; page: RegistrationPage }) {
  const { texts } = useSpeech();
  const text = texts.links;
  const client = useQueryClient();
  const [draft, setDraft] = useState(page);
  const save = useMutation({
    mutationFn: (body: SaveRegistrationPage) => request('PUT', `events/${eventId}/registration-page`, body),
    onSettled: () => client.invalidateQueries({ queryKey: registrationQuery(eventId).queryKey }),
  });
  const put = (change: Partial<RegistrationPage>): void => setDraft({ ...draft, ...change });
  const isStale = save.error instanceof RequestError && save.error.code === 'stale';
  const isChanged = JSON.stringify({ ...draft, version: page.version }) !== JSON.stringify(page);
  return (
    <section className="links-group" aria-labelledby="registration-page">
      <h2 id="registration-page">{text.page}</h2>
      <form
        className="links-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ ...draft, version: page.version });
        }}
      >
        <Textarea
          label={text.why}
          description={text.whyHint}
          autosize
          minRows={2}
          maxLength={600}
          value={draft.why}
          onChange={(event) => put({ why: event.currentTarget.value })}
        />
        <TextInput
          label={text.question}
          description={text.questionHint}
          maxLength={100}
          value={draft.question}
          onChange={(event) => put({ question: event.currentTarget.value })}
        />
        <NumberField
          label={text.places}
          hint={text.placesHint}
          value={draft.places}
          least={1}
          most={1_000_000}
          isOptional
          width={280}
          onChange={(places) => put({ places })}
        />
        {save.error && !isStale && <ErrorNote>{errorSentence(save.error, texts)}</ErrorNote>}
        {isStale && isChanged && (
          <Note kind="warn">
            {text.stalePage(page.why)}{' '}
            <button type="button" className="link" onClick={() => setDraft(page)}>
              {text.takeTheirs}
            </button>
          </Note>
        )}
        {save.isSuccess && !isChanged && <p role="status">{text.savedPage}</p>}
        <div className="row">
          <Button kind="primary" type="submit" disabled={!isChanged || save.isPending}>
            {text.savePage}
          </Button>
          <Button disabled={save.isPending} onClick={() => save.mutate({ ...page, isOpen: !page.isOpen })}>
            {page.isOpen ? text.close : text.reopen}
          </Button>
        </div>
      </form>
    </section>
  );
}
