import type { JobsOptions } from 'bullmq';
import type { JobName } from './job-names.js';

const hour = 3_600;

/**
 * Six attempts within a minute; then the job is parked as failed for a month. Finished jobs are kept for a day,
 * because their ids keep the same job from being taken twice.
 */
export const defaultJobOptions: JobsOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { age: 24 * hour, count: 10_000 },
  removeOnFail: { age: 30 * 24 * hour },
};

/** A mail server that is away is away for longer: attempts over an hour and a half (5 s, 10 s, … 43 min). */
export const sendMailAttempts = 10;
export const jobOptions: Partial<Record<JobName, JobsOptions>> = {
  'send-mail': { attempts: sendMailAttempts, backoff: { type: 'exponential', delay: 5_000 } },
};
