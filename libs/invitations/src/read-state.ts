import { type InvitationState, isInvitationState } from './invitation-states.js';

/** Words for each state in lists from elsewhere; the first that a cell contains decides, so refusals come before yeses. */
const words: readonly (readonly [InvitationState, readonly string[]])[] = [
  ['noShow', ['未到场', '没来', '未到', '缺席', 'no-show', 'no show', 'absent']],
  [
    'declined',
    [
      '不来',
      '不参加',
      '不去',
      '拒绝',
      '婉拒',
      '谢绝',
      '取消',
      '无意向',
      '不确定来',
      'declined',
      'rejected',
      'not coming',
      'cancel',
    ],
  ],
  ['new', ['未联系', '未跟进', '待联系', '新客户', '未邀约', 'not contacted', 'new', 'to contact']],
  ['secondConfirmed', ['二次确认', '再次确认', '二确', 'second-confirmed', 'second confirmed', 'reconfirmed']],
  ['toReconfirm', ['待重新确认', '重新确认', 'to be reconfirmed', 'reconfirm']],
  ['invited', ['待确认', '未确认', '考虑中', 'pending', 'not confirmed']],
  ['arrived', ['已到场', '到场', '已签到', '签到', 'arrived', 'checked in', 'attended']],
  ['confirmed', ['已确认', '确认', '已报名', '报名', '参加', '会来', '来', 'confirmed', 'coming', 'registered', 'yes']],
  ['interested', ['有意向', '感兴趣', '意向', 'interested', 'maybe']],
  ['invited', ['已邀约', '已邀请', '邀约', '邀请', 'invited']],
  ['contacted', ['已联系', '已沟通', '联系', '沟通', '跟进', 'contacted', 'called']],
];

/** The state that a cell of a list means; `new` for an empty one, null where nobody can tell. */
export function readState(text: string): InvitationState | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return 'new';
  if (isInvitationState(plain)) return plain;
  const lower = plain.toLowerCase();
  return words.find(([, alike]) => alike.some((word) => lower.includes(word)))?.[0] ?? null;
}
