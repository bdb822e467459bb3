import type { inviteesTexts as zh } from '../zh-CN/invitees-texts.js';
import { invitees } from './invitees.js';

export const inviteesTexts: typeof zh = { invitees };
