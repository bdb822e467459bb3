import type { RegistrationView } from '@backcast/contracts/registration/registration';
import type { Formats } from '@backcast/texts/format';
import type { RegisterTexts } from '@backcast/texts/register';

type When = Pick<RegistrationView['sessions'][number], 'date' | 'startTime' | 'endTime' | 'name' | 'room'>;

/** A session's day and times as somebody reads them who has never heard of the event. */
export function sayWhen({ date, startTime, endTime }: When, text: RegisterTexts, formats: Formats): string {
  if (date === null) return text.toBeSaid;
  const times = startTime === null ? '' : endTime === null ? startTime : text.until(startTime, endTime);
  return [formats.day(date), times].filter(Boolean).join(' ');
}

export const sayWhere = (place: string, { room }: When): string => [place, room].filter(Boolean).join(' · ');
