import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { NativeSelect } from '@mantine/core';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';

/** Where the product's users hold events; an event elsewhere gets its calendar all the same. */
const countries = [
  'CN',
  'HK',
  'SG',
  'JP',
  'KR',
  'MY',
  'TH',
  'VN',
  'ID',
  'AE',
  'GB',
  'US',
  'CA',
  'AU',
  'NZ',
  'DE',
  'FR',
];

export const placeName = (country: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;

type Props = {
  calendar: WorkCalendar;
  country: string;
  year: number;
  thisYear: number;
  onChange: (next: { place?: string; year?: number }) => void;
};

/** Which country and which year are looked at; each year says whether its days are known. */
export function PlaceAndYear({ calendar, country, year, thisYear, onChange }: Props) {
  const { texts, language } = useSpeech();
  const text = texts.calendar;
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, year])].sort();
  const mark = (each: number): string => (calendar.publishedYears.includes(each) ? '' : ` ${text.states.unknown}`);
  return (
    <div className="stack calendar-choice">
      <NativeSelect
        label={text.place}
        value={country}
        w={280}
        maw="100%"
        data={[...new Set([...countries, country])].map((value) => ({ value, label: placeName(value, language) }))}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <Segmented
        label={text.year}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: `${each}${mark(each)}` }))}
        onChange={(value) => onChange({ year: Number(value) })}
      />
    </div>
  );
}
