/** What a customer reads who is reminded, by message or mail. With the variables of talking points. */
export const reminders = {
  text: '{客户}您好，提醒您：「{活动}」{时间}，{地点}，给您留了 {人数} 个位置。来不了的话，请告诉{邀约员}一声。',
  subject: (event: string) => `提醒：「${event}」`,
  tryText: (organization: string) => `这是${organization}从倒推发出的测试短信，收到就说明设置好了。`,
};
