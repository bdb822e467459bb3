import type { DutyPaper } from '@backcast/plan/duty-record';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { AddEvidence, EvidenceList } from './duty-evidence.js';
import type { DutyParts } from './duty-body.js';
import { useDutyTexts } from './duty-texts.js';
import { paperName } from './duty-words.js';

/** The checklist: what such applications usually need, and what this office asked for besides. */
export function DutyPapers(parts: DutyParts) {
  const { duty, record, commands, isReadOnly } = parts;
  const text = useDutyTexts();
  const { texts } = useSpeech();
  const [name, setName] = useState('');
  const kept = record?.papers ?? [];
  const usual = duty.papers.map((key) => kept.find((paper) => paper.key === key) ?? { key, name: '', isReady: false });
  const own = kept.filter(({ key }) => !(duty.papers as readonly string[]).includes(key));
  const all: DutyPaper[] = [...usual, ...own];
  const nameOf = (paper: DutyPaper): string => paperName(text, paper);
  const save = (papers: DutyPaper[]): Promise<boolean> => commands.send('papers', { papers });
  const add = (): void => {
    const words = name.trim();
    if (words === '') return;
    void save([...all, { key: `own-${newId()}`, name: words, isReady: false }]).then((isKept) => isKept && setName(''));
  };
  return (
    <section>
      <div className="duty-line">
        <h4 className="field-label">{text.papers}</h4>
        {all.length > 0 && (
          <span className="small quiet">
            {text.papersReady(all.filter(({ isReady }) => isReady).length, all.length)}
          </span>
        )}
      </div>
      {duty.papers.length > 0 && <p className="tiny quiet">{text.papersLead}</p>}
      <ul className="duty-papers">
        {all.map((paper) => (
          <li key={paper.key}>
            <div className="duty-line">
              <Checkbox
                label={nameOf(paper)}
                checked={paper.isReady}
                disabled={isReadOnly}
                onChange={(event) => {
                  const isReady = event.currentTarget.checked;
                  void save(all.map((each) => (each.key === paper.key ? { ...each, isReady } : each)));
                }}
              />
              {!isReadOnly && own.includes(paper) && (
                <button
                  type="button"
                  className="file-remove"
                  aria-label={text.removePaper(nameOf(paper))}
                  onClick={() => void save(all.filter(({ key }) => key !== paper.key))}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </div>
            <EvidenceList {...parts} paper={paper.key} />
            {!isReadOnly && <AddEvidence {...parts} paper={paper.key} of={nameOf(paper)} isQuiet />}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <form
          className="row duty-add"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            aria-label={text.addPaper}
            placeholder={text.addPaperHint}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={commands.isBusy || name.trim() === ''}>
            {texts.shell.actions.add}
          </Button>
        </form>
      )}
    </section>
  );
}
