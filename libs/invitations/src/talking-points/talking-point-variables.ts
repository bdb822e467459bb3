/**
 * What a talking point may leave open, in the order in which a page offers it: the customer's name, how many come, the
 * event, when and where it is, the salesperson's registration link, the salesperson, and the organization.
 */
export const talkingPointVariables = [
  'customer',
  'people',
  'event',
  'when',
  'where',
  'link',
  'inviter',
  'organization',
] as const;
export type TalkingPointVariable = (typeof talkingPointVariables)[number];

/** The same in Chinese, so that a Chinese text reads as one: `{客户}您好` and `{customer}您好` are equal. */
export const chineseVariables: Record<TalkingPointVariable, string> = {
  ...{ customer: '客户', people: '人数', event: '活动', when: '时间', where: '地点' },
  ...{ link: '报名链接', inviter: '邀约员', organization: '机构' },
};

const named = new Map<string, TalkingPointVariable>(
  talkingPointVariables.flatMap((variable) => [
    [variable, variable],
    [chineseVariables[variable], variable],
  ]),
);

/** The variable of a name as it was typed, whatever its case and the spaces around it; null where there is none. */
export const variableNamed = (name: string): TalkingPointVariable | null =>
  named.get(name.trim().toLowerCase()) ?? null;
