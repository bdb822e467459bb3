/** The page behind a personal link: which phone it binds, and to whom. */
export const personal = {
  title: (person: string) => `您是${person}吗？`,
  lead: (organization: string) =>
    `这是${organization}给您一个人的链接。输入您手机号的后四位，这台手机就能直接报数，不用密码。`,
  notYou: '不是您本人？请关掉这一页，告诉发链接的人一声。',
  digits: '手机号后四位',
  digitsHint: '单位里登记的那个手机号',
  digitsWrong: '请填四位数字',
  wrong: (left: number) => `不对，还可以试 ${left} 次。`,
  bind: '是我，绑定这台手机',
  opening: '正在打开…',
  binding: '正在绑定…',
  nothingYet: '只打开这一页不会绑定；按下按钮才算。',
  ended: {
    bound: {
      title: '链接已经绑定了一台手机',
      hint: '换了手机，或想再加一台，请负责人按一下“再绑一台”，然后重新打开这个链接。',
    },
    locked: { title: '输错太多次，链接锁住了', hint: '请负责人给您发一个新链接。' },
    expired: { title: '链接放得太久，过期了', hint: '请负责人按一下“再绑一台”，然后重新打开这个链接。' },
    gone: { title: '这个链接不能用了', hint: '它已经作废或换成了新的。请找负责人要最新的链接。' },
    broken: { title: '链接不完整', hint: '请从消息里重新点一次，或请负责人再发一个。' },
  },
};
