import type { EventOutlook, OutlookAction, OutlookDeadline, Subject } from '@backcast/contracts/events/outlook';
import type { DigestAction, DigestDeadline, DigestEvent, DigestSubject } from '@backcast/texts/mail';

type Said = Pick<DigestEvent, 'late' | 'next' | 'deadline'>;

/**
 * An outlook as a mail says it. Mails are kept, so the names of contacts stay out of them: a guest is "a guest" there.
 * An event that was made a moment ago has no outlook yet.
 */
export const digestOutlook = (outlook: EventOutlook | undefined): Said => ({
  late: outlook?.late ?? 0,
  next: outlook?.next ? digestAction(outlook.next) : null,
  deadline: outlook?.deadline ? digestDeadline(outlook.deadline) : null,
});

const digestAction = ({ gap, deadline, conflict }: OutlookAction): DigestAction => ({
  gap: gap && { code: gap.code, values: gap.values, subjects: gap.subjects.map(withoutContact) },
  deadline: deadline && digestDeadline(deadline),
  conflict,
});

const digestDeadline = ({ kind, date, workingDaysLeft, values, subject }: OutlookDeadline): DigestDeadline => ({
  ...{ kind, date, workingDaysLeft, values },
  subject: subject && withoutContact(subject),
});

const withoutContact = ({ kind, name }: Subject): DigestSubject => ({ kind, name: kind === 'contact' ? '' : name });
