import type { talkBox as chinese } from '../zh-CN/talk-box.js';

export const talkBox: typeof chinese = {
  title: 'Talking points',
  copy: 'Copy',
  copied: 'Copied',
  copyOf: (start) => `Copy: ${start}`,
  worked: 'It worked',
  markedWorked: 'Marked as worked',
  workedOf: (start) => `It worked: ${start}`,
  workedCount: (count) => `worked ${count}×`,
  askWorked: 'Did what you copied work?',
  missing: (names) => `Not known yet: ${names}. Fill it in before you send.`,
  separator: ', ',
  none: 'No talking points for this stage yet.',
  notMarked: 'Not marked. Tap again once you are online.',
  noLine: 'No talking points read yet. Open them again once you are online.',
  variables: {
    customer: 'customer',
    people: 'people',
    event: 'event',
    when: 'when',
    where: 'where',
    link: 'link',
    inviter: 'inviter',
    organization: 'organization',
  },
};
