/** How far an invitation is; the phone's page and the planner say it with the same words. */
export const inviteeStates = {
  new: '未联系',
  contacted: '已联系',
  invited: '已邀约',
  interested: '有意向',
  toReconfirm: '待重新确认',
  confirmed: '已确认',
  secondConfirmed: '二次确认',
  arrived: '已到场',
  declined: '不来',
  noShow: '未到场',
};
