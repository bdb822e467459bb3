import { answerVerdicts, type AnswerVerdict, type DutyAnswer as Answer } from '@backcast/plan/duty-record';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { FileList } from '../../shared/files/file-list.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { ContactField } from '../../shared/people/contact-field.js';
import type { DutyParts } from './duty-body.js';
import { useDutyTexts } from './duty-texts.js';
import { personName } from './duty-words.js';

/** What the authority said, in its words; recording it is how a question is settled. */
export function DutyAnswer(parts: DutyParts) {
  const { record, commands, isReadOnly } = parts;
  const text = useDutyTexts();
  const [isEditing, setEditing] = useState(false);
  const answer = record?.answer ?? null;
  return (
    <section>
      <h4 className="field-label">{text.answer}</h4>
      {answer === null && !isEditing && <p className="small quiet">{text.answerNone}</p>}
      {answer !== null && !isEditing && <Said {...parts} />}
      {!isReadOnly && !isEditing && (
        <div className="row">
          <Button onClick={() => setEditing(true)}>{answer === null ? text.answerAdd : text.answerEdit}</Button>
          {answer !== null && (
            <Button
              kind="plain"
              disabled={commands.isBusy}
              onClick={() => void commands.send('answer', { answer: null })}
            >
              {text.answerRemove}
            </Button>
          )}
        </div>
      )}
      {isEditing && <AnswerForm {...parts} onClose={() => setEditing(false)} />}
    </section>
  );
}

const verdictKind = { needed: 'warn', 'not-needed': 'good', unclear: 'quiet' } as const;

function Said({ event, record }: DutyParts) {
  const text = useDutyTexts();
  const speech = useSpeech();
  const { formats } = speech;
  const answer = record?.answer;
  if (!answer) return null;
  const contact = event.contacts.find(({ id }) => id === answer.contactId);
  const who = [answer.office, contact?.name ?? ''].filter(Boolean).join(' · ');
  return (
    <div className="duty-answer">
      <p>
        <Tag kind={verdictKind[answer.verdict]}>{text.verdicts[answer.verdict]}</Tag> {who} ·{' '}
        {formats.day(answer.saidOn)}
      </p>
      {answer.words !== '' && <blockquote>{answer.words}</blockquote>}
      {answer.fileIds.length > 0 && (
        <FileList
          event={event}
          label={text.answerFiles}
          nameOf={(index) => text.answerFile(index + 1)}
          fileIds={answer.fileIds}
          isReadOnly
          onChange={() => undefined}
        />
      )}
      <p className="tiny quiet">
        {text.answerBy(
          personName(event, speech, answer.recordedBy),
          formats.instant(answer.recordedAt, event.basics.zone),
        )}
      </p>
    </div>
  );
}

function AnswerForm({ event, record, commands, onClose }: DutyParts & { onClose: () => void }) {
  const text = useDutyTexts();
  const { texts } = useSpeech();
  // What it is written over: somebody may record another answer while this one is typed.
  const [seen] = useState(record);
  const kept = seen?.answer;
  const [said, setSaid] = useState<Answer>({
    ...{ verdict: kept?.verdict ?? 'unclear', office: kept?.office ?? '', contactId: kept?.contactId ?? null },
    ...{ saidOn: kept?.saidOn ?? event.today, words: kept?.words ?? '', fileIds: kept?.fileIds ?? [] },
  });
  const put = (part: Partial<Answer>): void => setSaid((former) => ({ ...former, ...part }));
  const isReady = said.office.trim() !== '' && said.saidOn !== '' && said.saidOn <= event.today;
  return (
    <form
      className="duty-form"
      onSubmit={(submit) => {
        submit.preventDefault();
        void commands.send('answer', { answer: said }, seen).then((isKept) => isKept && onClose());
      }}
    >
      <Segmented<AnswerVerdict>
        label={text.verdict}
        value={said.verdict}
        options={answerVerdicts.map((verdict) => ({ value: verdict, label: text.verdicts[verdict] }))}
        onChange={(verdict) => put({ verdict })}
      />
      <div className="ask-pair">
        <TextInput
          label={text.office}
          placeholder={text.officeHint}
          required
          maxLength={120}
          value={said.office}
          onChange={(change) => put({ office: change.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={text.saidOn}
          required
          max={event.today}
          value={said.saidOn}
          onChange={(change) => put({ saidOn: change.currentTarget.value })}
        />
      </div>
      <ContactField
        label={text.person}
        value={said.contactId}
        event={event}
        onChange={(contactId) => put({ contactId })}
      />
      <Textarea
        label={text.words}
        description={text.wordsHint}
        maxLength={1000}
        rows={2}
        value={said.words}
        onChange={(change) => put({ words: change.currentTarget.value })}
      />
      <FileList
        event={event}
        label={text.answerFiles}
        nameOf={(index) => text.answerFile(index + 1)}
        fileIds={said.fileIds}
        isReadOnly={false}
        onChange={(fileIds) => put({ fileIds: fileIds.slice(0, 10) })}
      />
      <div className="row">
        <Button type="submit" kind="primary" disabled={commands.isBusy || !isReady}>
          {text.saveAnswer}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {texts.shell.actions.cancel}
        </Button>
      </div>
    </form>
  );
}
