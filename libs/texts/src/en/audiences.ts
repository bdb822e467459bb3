import type { audiences as chinese } from '../zh-CN/audiences.js';

export const audiences: typeof chinese = {
  finalYear: 'Final-year pupils and parents',
  entranceExam: 'National college entrance exam',
};
