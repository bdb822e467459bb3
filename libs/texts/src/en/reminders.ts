import type { reminders as chinese } from '../zh-CN/reminders.js';

export const reminders: typeof chinese = {
  text: 'Hello {customer}, a reminder: “{event}”, {when}, {where}. A place for your party of {people} is kept. Please tell {inviter} if you cannot come.',
  subject: (event) => `Reminder: “${event}”`,
  tryText: (organization) => `A test message of ${organization} from Backcast: if you read it, everything is set up.`,
};
