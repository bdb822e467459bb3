import type { inviteeStates as zh } from '../zh-CN/invitee-states.js';

export const inviteeStates: typeof zh = {
  new: 'Not contacted',
  contacted: 'Contacted',
  invited: 'Invited',
  interested: 'Interested',
  toReconfirm: 'To be reconfirmed',
  confirmed: 'Confirmed',
  secondConfirmed: 'Confirmed twice',
  arrived: 'Arrived',
  declined: 'Declined',
  noShow: 'No-show',
};
