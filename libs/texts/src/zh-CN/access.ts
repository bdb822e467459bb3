import { errors } from './errors.js';
import { personal } from './personal.js';
import { poll } from './poll.js';

/** Everything the page behind an access link says. */
export const access = {
  errors,
  poll,
  personal,
  product: '倒推',
  loading: '正在查看链接…',
  joinTitle: (organization: string) => `加入「${organization}」`,
  joinGreeting: (person: string) => `${person}，您好。设一个密码，账号就归您用。`,
  resetTitle: '设新密码',
  resetGreeting: (person: string) => `${person}，您好。设好新密码后，其他设备上的登录都会退出。`,
  signInName: '用什么登录',
  signInNameHint: '邮箱或手机号',
  password: '密码',
  passwordHint: '至少 10 个字符；一句话最好记',
  showPassword: '显示密码',
  join: '加入',
  reset: '设为新密码',
  working: '请稍等…',
  validUntil: (when: string) => `链接只能用一次，${when}前有效。`,
  nothingYet: '只是打开这一页，链接不会用掉；按下按钮才算。',
  broken: '链接不完整',
  brokenHint: '请从消息里重新点一次，或让管理员再发一个。',
  usedTitle: '这个链接不能用了',
  toSignIn: '去登录',
  retry: '再试一次',
  language: '语言',
  hidePassword: '隐藏密码',
  takenHint: '这个邮箱或手机号已经有账号。是您本人的，请填那个账号的密码；不是，请换一个。',
  wechat: '您正在微信里打开。设好以后，在电脑浏览器里用同一个登录名和密码登录。',
};
