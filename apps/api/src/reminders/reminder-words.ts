import { withTicketLines } from '@backcast/invitations/reminders/ticket-line';
import { fillTalkingPoint } from '@backcast/invitations/talking-points/fill-talking-point';
import type { Language } from '@backcast/contracts/fields';
import { formatsFor } from '@backcast/texts/format';
import { reminderTexts } from '@backcast/texts/reminders';

/** What the words of a reminder are made of, as one query reads it. */
export type ReminderFacts = {
  language: Language;
  organization_name: string;
  /** The organization's own text; '' or null for the one that ships. */
  reminder_text: string | null;
  event_name: string;
  place: string;
  local_date: string | null;
  start_time: string | null;
  room: string;
  customer_name: string;
  party_size: number;
  inviter_name: string;
  link: string;
};

/** SQL of `ReminderFacts`; the address of the page for registering is put before the code by `reminderWords`. */
export const reminderFactsSql = `o.language, o.name AS organization_name, g.reminder_text, e.name AS event_name, e.place,
  s.local_date::text AS local_date, s.start_time, s.room, c.name AS customer_name, i.party_size, p.name AS inviter_name,
  coalesce((SELECT l.code FROM registration_link l WHERE l.org_id = i.org_id AND l.event_id = i.event_id
    AND l.person_id = i.owner_id AND l.revoked_at IS NULL), '') AS link`;

/** What the columns of `reminderFactsSql` come from, beside the invitation `i`. */
export const reminderFactsFrom = `JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
  JOIN event e ON e.org_id = i.org_id AND e.id = i.event_id
  JOIN organization o ON o.id = i.org_id
  JOIN person p ON p.org_id = i.org_id AND p.id = i.owner_id
  LEFT JOIN sms_gateway g ON g.org_id = i.org_id
  JOIN LATERAL (SELECT x.starts_at, x.local_date, x.start_time, x.room FROM event_session x
    WHERE x.org_id = i.org_id AND x.event_id = i.event_id
    ORDER BY x.id IS DISTINCT FROM i.session_id, x.position LIMIT 1) s ON true`;

/**
 * The parts and the whole of a reminder's text, in the organization's language. `ticket` is the address of the customer's
 * own, or '' where they have none or somebody else reads the text.
 */
export const reminderWords = (facts: ReminderFacts, publicUrl: string, ticket: string) => {
  const { language, place, room, local_date, start_time } = facts;
  const formats = formatsFor(language);
  const values = {
    ...{ customer: facts.customer_name, people: formats.number(facts.party_size), event: facts.event_name },
    when: local_date === null ? '' : `${formats.dayShort(local_date)} ${start_time ?? ''}`.trim(),
    where: [place, room].filter(Boolean).join(' · '),
    link: facts.link === '' ? '' : `${publicUrl}/r/${facts.link}`,
    ...{ inviter: facts.inviter_name, organization: facts.organization_name },
  };
  const words = reminderTexts(language);
  const own = withTicketLines(facts.reminder_text ?? '', ticket);
  const { text } = fillTalkingPoint(own || words.text, values);
  return { ...values, ticket, text, subject: words.subject(facts.event_name) };
};
