import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import type { OrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import { useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { noticeKey, noticeLeaves } from './calendar-leaves.js';
import { useLeafSaving } from './leaf-saving.js';
import { NoticeForm } from './notice-form.js';
import { SavingNotes } from './saving-notes.js';
import { YearView } from './year-view.js';

type Props = {
  calendar: WorkCalendar;
  own: OrganizationCalendar;
  /** The country, and what it is called. */
  country: string;
  place: string;
  year: number;
  mayEdit: boolean;
};

/** One year: where its days come from, its notice, and its twelve months. */
export function YearSection({ calendar, own, country, place, year, mayEdit }: Props) {
  const { texts } = useSpeech();
  const text = texts.calendar.notice;
  const [isOpen, setOpen] = useState(false);
  const saving = useLeafSaving(own, noticeLeaves);
  const key = noticeKey(country, year);
  const notice = noticeLeaves.read(own, key);
  const what = text.what(place, year);
  const isKnown = calendar.publishedYears.includes(year);
  return (
    <section className="page-section stack">
      <YearState {...{ calendar, own, country, year }} />
      {mayEdit && !isOpen && (
        <div className="row">
          <Button kind={isKnown ? 'normal' : 'primary'} onClick={() => setOpen(true)}>
            {isKnown ? text.replace(year) : text.add(year)}
          </Button>
          {notice && (
            <Button disabled={saving.isSaving} onClick={() => saving.put({ key, leaf: null, what })}>
              {text.remove(year)}
            </Button>
          )}
        </div>
      )}
      {isOpen && (
        <NoticeForm
          calendar={calendar}
          jurisdiction={country}
          year={year}
          notice={notice}
          isBusy={saving.isSaving}
          onApply={(leaf) => {
            saving.put({ key, leaf, what });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
      <SavingNotes
        saving={saving}
        read={noticeLeaves.read}
        show={(leaf) => (leaf ? text.days(leaf.off.length, leaf.work.length) : texts.calendar.none)}
      />
      <YearView calendar={calendar} year={year} />
    </section>
  );
}

/** Published, added by the organization, or not known yet: in words with who and when. */
function YearState({ calendar, own, country, year }: Pick<Props, 'calendar' | 'own' | 'country' | 'year'>) {
  const { texts, formats } = useSpeech();
  const { zone } = useMe().organization;
  const text = texts.calendar;
  const notice = own.notices.find((each) => each.jurisdiction === country && each.year === year);
  if (notice)
    return (
      <p className="small">
        <Tag kind="accent">{text.states.added}</Tag>{' '}
        {text.stateSentences.added(
          notice.writer.name || texts.words.nobody,
          formats.instantInZone(notice.writer.at, zone),
        )}{' '}
        {notice.source !== '' && text.stateSentences.source(notice.source)}
      </p>
    );
  if (!calendar.publishedYears.includes(year))
    return (
      <p className="small">
        <Tag kind="warn">{text.states.unknown}</Tag> {text.stateSentences.unknown}
      </p>
    );
  return (
    <p className="small">
      <Tag kind="good">{text.states.shipped}</Tag>{' '}
      {country === 'CN' ? text.stateSentences.shipped : text.stateSentences.library}
    </p>
  );
}
