import type { Audience, AudienceWindow } from '@backcast/calendar/audience-times';
import type { AudienceList } from '@backcast/contracts/calendars/audience';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { AudienceCard } from './audience-card.js';
import { AudienceDialog } from './audience-dialog.js';
import { useLeafSaving, type LeafList } from './leaf-saving.js';
import { SavingNotes } from './saving-notes.js';
import { WindowDialog } from './window-dialog.js';

const audienceLeaves: LeafList<AudienceList, Audience> = {
  queryKey: ['audiences'],
  path: 'audiences',
  read: ({ audiences }, key) => audiences.find(({ id }) => id === key) ?? null,
  write: ({ audiences }, key, audience) => {
    if (audience === null) return { audiences: audiences.filter(({ id }) => id !== key) };
    const isKnown = audiences.some(({ id }) => id === key);
    return {
      audiences: isKnown ? audiences.map((each) => (each.id === key ? audience : each)) : [...audiences, audience],
    };
  },
};

type Open = { audience: Audience; isNew: boolean; window: AudienceWindow | null } | null;

/** Who comes, and when they are busy or would rather come: what the ranking of dates asks. */
export function AudiencesSection({ list, mayEdit }: { list: AudienceList; mayEdit: boolean }) {
  const { texts } = useSpeech();
  const text = texts.calendar.audiences;
  const saving = useLeafSaving(list, audienceLeaves);
  const [open, setOpen] = useState<Open>(null);
  const put = (audience: Audience, leaf: Audience | null = audience): void => {
    setOpen(null);
    saving.put({ key: audience.id, leaf, what: text.what(audience.name) });
  };
  const add = (
    <Button onClick={() => setOpen({ audience: { id: newId(), name: '', windows: [] }, isNew: true, window: null })}>
      <Icon name="add" />
      {text.add}
    </Button>
  );
  return (
    <section className="page-section stack" id="audiences">
      <div>
        <h2>{text.title}</h2>
        <p className="small quiet">{mayEdit ? text.lead : `${text.lead} ${text.readOnly}`}</p>
        <p className="small quiet">{text.examNote}</p>
      </div>
      {list.audiences.length === 0 && (
        <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} action={mayEdit && add} />
      )}
      {list.audiences.map((audience) => (
        <AudienceCard
          key={audience.id}
          audience={audience}
          mayEdit={mayEdit && !saving.isSaving}
          onRename={() => setOpen({ audience, isNew: false, window: null })}
          onRemove={() => put(audience, null)}
          onWindow={(window) => setOpen({ audience, isNew: false, window: window ?? newWindow() })}
          onRemoveWindow={(gone) => put({ ...audience, windows: audience.windows.filter(({ id }) => id !== gone.id) })}
        />
      ))}
      {mayEdit && list.audiences.length > 0 && <div>{add}</div>}
      <SavingNotes
        saving={saving}
        read={audienceLeaves.read}
        show={(one) =>
          one ? `${one.name}: ${text.windows(one.windows.map(({ name }) => name))}` : texts.calendar.none
        }
      />
      {open?.window && (
        <WindowDialog
          audienceName={open.audience.name}
          window={open.window}
          onSave={(window) => put({ ...open.audience, windows: withWindow(open.audience.windows, window) })}
          onClose={() => setOpen(null)}
        />
      )}
      {open && !open.window && (
        <AudienceDialog
          audience={open.audience}
          isNew={open.isNew}
          onSave={(name) => put({ ...open.audience, name })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const withWindow = (windows: AudienceWindow[], window: AudienceWindow): AudienceWindow[] =>
  windows.some(({ id }) => id === window.id)
    ? windows.map((each) => (each.id === window.id ? window : each))
    : [...windows, window];

const newWindow = (): AudienceWindow => ({
  id: newId(),
  kind: 'busy',
  name: '',
  days: { type: 'always' },
  on: { rule: 'working-days' },
  fromTime: null,
  toTime: null,
});
