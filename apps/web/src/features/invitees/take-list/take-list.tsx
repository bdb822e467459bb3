import { mostImportRows } from '@backcast/contracts/invitees/customer-import';
import type { EventView } from '@backcast/contracts/events/event';
import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { ErrorNote } from '../../../shared/feedback/error-note.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { Button } from '../../../shared/look/button.js';
import { useInviteesSearch } from '../use-invitees-search.js';
import { ImportsBefore } from './imports-before.js';
import { chainToTake, customersOf, type ListToTake, tableToTake } from './list-to-take.js';
import { readCells, readText, UnreadableFile } from './read-cells.js';
import { ReadList } from './read-list.js';

/** Takes a list of customers in: a file or a paste, looked at first, taken in with progress, taken back as a whole. */
export function TakeList({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.list;
  const { put } = useInviteesSearch();
  const [list, setList] = useState<ListToTake | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const show = (read: ListToTake): void => {
    const { length } = customersOf(read);
    if (length > mostImportRows) setProblem(text.tooLong(formats.number(mostImportRows)));
    else if (length === 0 && (read.kind === 'chain' || read.cells.length === 0)) setProblem(text.nothing);
    else {
      setProblem(null);
      setList(read);
    }
  };
  const readFile = async (file: File): Promise<void> => {
    try {
      show(tableToTake(file.name, 'file', await readCells(file)));
    } catch (error) {
      setProblem(error instanceof UnreadableFile ? text[error.reason] : text.unreadable);
    }
  };
  const readPaste = async (pasted: string): Promise<void> => {
    const name = text.fromPaste;
    show(chainToTake(name, pasted) ?? tableToTake(name, 'paste', await readText(pasted)));
  };
  return (
    <div className="take-list">
      <div className="invitees-head">
        <h1 className="page-title">{text.title}</h1>
        <Button onClick={() => put({ view: undefined })}>{text.toList}</Button>
      </div>
      {problem !== null && <ErrorNote>{problem}</ErrorNote>}
      {list === null ? (
        <>
          <Source onFile={(file) => void readFile(file)} onPaste={(pasted) => void readPaste(pasted)} />
          <ImportsBefore event={event} />
        </>
      ) : (
        <ReadList event={event} list={list} onList={setList} onAnother={() => setList(null)} />
      )}
    </div>
  );
}

function Source({ onFile, onPaste }: { onFile: (file: File) => void; onPaste: (text: string) => void }) {
  const { texts } = useSpeech();
  const text = texts.invitees.list;
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  return (
    <div
      className="take-sources"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <section className="card stack tight">
        <h2>{text.fromFile}</h2>
        <p className="small quiet">{text.fileHint}</p>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          aria-label={text.fromFile}
          accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
            event.currentTarget.value = '';
          }}
        />
        <div>
          <Button kind="primary" onClick={() => input.current?.click()}>
            {text.fromFile}
          </Button>
        </div>
      </section>
      <section className="card stack tight">
        <h2>{text.fromPaste}</h2>
        <Textarea
          label={text.pasteLabel}
          description={text.pasteHint}
          placeholder={text.pasteExample}
          rows={6}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <div>
          <Button disabled={pasted.trim() === ''} onClick={() => onPaste(pasted)}>
            {text.readPaste}
          </Button>
        </div>
      </section>
    </div>
  );
}
