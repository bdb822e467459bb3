import { mostCommentLetters, type TaskCommentList } from '@backcast/contracts/events/task-comments';
import { mentionAt, withMentions } from '@backcast/planning/tasks/mentions';
import { Textarea } from '@mantine/core';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useNameMatch } from '../../shared/search/use-name-match.js';
import type { useTaskTalk } from './task-talk.query.js';

type Member = TaskCommentList['members'][number];
type Props = { members: Member[]; say: ReturnType<typeof useTaskTalk>['say'] };

const mostOffered = 6;
/** What a mention may grow to once names stand as ids. */
const mostTyped = mostCommentLetters - 200;

/** A field to say something; `@` offers who may open the event, by name or pinyin. */
export function CommentField({ members, say }: Props) {
  const { texts } = useSpeech();
  const text = texts.tasks.talk;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [cursor, setCursor] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isDismissed, dismiss] = useState(false);
  // The same words sent again after a lost answer are the same comment.
  const [id, setId] = useState(newId);
  const mention = isDismissed ? null : mentionAt(typed, cursor);
  const matchName = useNameMatch(mention !== null);
  const offered =
    mention === null ? [] : members.filter(({ name }) => matchName(name, mention.words)).slice(0, mostOffered);
  const at = Math.min(chosen, offered.length - 1);

  // The cursor can stand behind the name once the field has it, and before the next key.
  const moveTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  }, [typed]);

  const type = (words: string, to: number): void => {
    if (words !== typed) setId(newId());
    setTyped(words);
    setCursor(to);
    setChosen(0);
    dismiss(false);
  };
  const put = ({ name }: Member): void => {
    if (!mention) return;
    const before = `${typed.slice(0, mention.from)}@${name} `;
    type(before + typed.slice(cursor), before.length);
    moveTo.current = before.length;
  };
  const send = (): void => {
    if (typed.trim() === '' || say.isPending) return;
    say.mutate({ id, text: withMentions(typed.trim(), members) }, { onSuccess: () => type('', 0) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send();
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((at + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') put(offered[at]!);
    else if (event.key === 'Escape') {
      dismiss(true);
      // The panel around it would close otherwise.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const isOpen = offered.length > 0;
  return (
    <div className="task-talk-field stack tight">
      <Textarea
        ref={field}
        label={text.field}
        placeholder={text.hint}
        rows={3}
        maxLength={mostTyped}
        value={typed}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
        onBlur={() => dismiss(true)}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={text.offered} className="task-talk-offered" hidden={!isOpen}>
        {offered.map((member, place) => (
          <li
            key={member.id}
            id={`${listId}-${place}`}
            role="option"
            aria-selected={place === at}
            // Before the field loses its focus, and the list with it.
            onPointerDown={(event) => {
              event.preventDefault();
              put(member);
            }}
          >
            {member.name}
          </li>
        ))}
      </ul>
      {say.error && <ErrorNote>{errorSentence(say.error, texts)}</ErrorNote>}
      <Button kind="primary" disabled={typed.trim() === '' || say.isPending} onClick={send}>
        {text.say}
      </Button>
    </div>
  );
}
