/**
 * Every job with what it carries: ids only, read again when the job runs, so that a job can wait, run twice
 * or outlive an erased person without harm.
 */
export type JobPayloads = {
  'send-mail': { mailId: string };
  'queue-forgotten-mails': Record<string, never>;
  'make-digests': Record<string, never>;
  'remind-of-duties': Record<string, never>;
  'move-up-waiting': Record<string, never>;
  'remind-customers': Record<string, never>;
  'send-customer-reminder': { reminderId: string };
  /** Of one organization, or of all of them. */
  'raise-alarms': { orgId?: string };
  'tell-alarms': Record<string, never>;
  'send-channel-messages': Record<string, never>;
  'prune-outbox': Record<string, never>;
  'purge-names': Record<string, never>;
  'forget-old': Record<string, never>;
};
export type JobName = keyof JobPayloads;
