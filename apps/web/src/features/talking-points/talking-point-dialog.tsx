import type { TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import { type InvitationState, invitationStates } from '@backcast/invitations/invitation-states';
import { fillTalkingPoint } from '@backcast/invitations/talking-points/fill-talking-point';
import { longestTalkingPoint, talkingPointProblem } from '@backcast/invitations/talking-points/judge-talking-point';
import {
  chineseVariables,
  type TalkingPointVariable,
  talkingPointVariables,
} from '@backcast/invitations/talking-points/talking-point-variables';
import type { Language } from '@backcast/texts/language';
import { Modal, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useSaveTalkingPoint } from './use-save-talking-point.js';

/** Null for a new one. */
export type EditedPoint = { point: TalkingPoint | null; stage: InvitationState; language: Language };

/** Writes one text, with what it becomes for a customer below it. */
export function TalkingPointDialog({ edited, onClose }: { edited: EditedPoint; onClose: () => void }) {
  const { texts, formats } = useSpeech();
  const { form: text, ...all } = texts.talking;
  const { point, language } = edited;
  const [id] = useState(() => point?.id ?? newId());
  const [stage, setStage] = useState(edited.stage);
  const [words, setWords] = useState(point?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const saving = useSaveTalkingPoint(onClose);
  const problem = talkingPointProblem(words);
  const nameOf = (variable: TalkingPointVariable): string =>
    language === 'zh-CN' ? chineseVariables[variable] : variable;
  const wrong =
    problem === null
      ? fieldSentences(saving.error, texts)['text']
      : problem.code === 'unclosed_variable'
        ? text.unclosed
        : text.unknown(problem.name, talkingPointVariables.map(nameOf).join(all.box.separator));
  const insert = (variable: TalkingPointVariable): void => {
    const { selectionStart, selectionEnd } = field.current ?? {
      selectionStart: words.length,
      selectionEnd: words.length,
    };
    const piece = `{${nameOf(variable)}}`;
    setWords(words.slice(0, selectionStart) + piece + words.slice(selectionEnd));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(selectionStart + piece.length, selectionStart + piece.length);
    });
  };
  const maySave = words.trim() !== '' && words.length <= longestTalkingPoint && problem === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!maySave) return;
    const { version, isHidden } = point ?? { version: null, isHidden: false };
    saving.save(id, { version, language, stage, text: words, isHidden });
  };
  const isChanged = point?.isShipped && point.shippedText !== null && words !== point.shippedText;
  return (
    <Modal
      opened
      onClose={onClose}
      title={point ? text.editTitle : text.addTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit} noValidate>
        {saving.error !== null && <ErrorNote>{errorSentence(saving.error, texts)}</ErrorNote>}
        {saving.theirs && <Note kind="warn">{all.stale(saving.theirs.text)}</Note>}
        <NativeSelect
          label={all.stage}
          value={stage}
          disabled={point?.isShipped ?? false}
          data={invitationStates.map((value) => ({ value, label: `${all.when[value]} · ${all.stages[value]}` }))}
          onChange={(event) => setStage(event.currentTarget.value as InvitationState)}
        />
        <Textarea
          ref={field}
          data-autofocus
          label={text.text}
          description={text.hint}
          lang={language}
          rows={5}
          maxLength={longestTalkingPoint}
          value={words}
          error={wrong}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className="row talking-variables">
          {talkingPointVariables.map((variable) => (
            <Button key={variable} aria-label={text.insert(nameOf(variable))} onClick={() => insert(variable)}>
              {nameOf(variable)}
            </Button>
          ))}
        </div>
        <p className="small quiet">{text.left(formats.number(longestTalkingPoint - words.length))}</p>
        <section aria-label={text.preview}>
          <p className="small quiet">{text.preview}</p>
          <p className="talking-preview" lang={language}>
            {problem === null ? fillTalkingPoint(words, all.sample).text : words}
          </p>
        </section>
        {isChanged && (
          <p className="small quiet">
            {text.shippedText}: {point.shippedText}{' '}
            <button type="button" className="link" onClick={() => setWords(point.shippedText ?? '')}>
              {text.restore}
            </button>
          </p>
        )}
        <div className="row talking-dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={saving.isSaving || !maySave}>
            {texts.shell.actions.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
