/** A salesperson's own alarms, on the phone beside the counts. */
export const myAlarms = {
  bar: (count: number) => `${count} 件事等您处理`,
  lead: '点「我来处理」，就不再为这件事提醒任何人。',
  unmoved: (days: number, since: string) => (days < 1 ? `${since}起没有进展` : `${days} 天没有进展，${since}起`),
  take: '我来处理',
  takeFor: (what: string) => `我来处理：${what}`,
  later: '过一阵…',
  laterFor: (what: string) => `过一阵再提醒：${what}`,
  times: { hours: '3 小时后', tomorrow: '明天上午 9 点', days: '3 天后' },
  taken: (what: string) => `${what}：您来处理`,
  putOff: (what: string) => `${what}：到时候再提醒`,
  undo: '撤销',
  failed: '没记上，联网后再点一次。',
  none: '都处理了。',
  more: (count: number) => `再看 ${count} 件`,
};
