import { audiences as english } from './en/audiences.js';
import type { Language } from './language.js';
import { audiences as chinese } from './zh-CN/audiences.js';

/** Names of what ships with the audiences, in the organization's language; from then on they are its own data. */
export const audienceTexts = (language: Language): typeof chinese => (language === 'en' ? english : chinese);
