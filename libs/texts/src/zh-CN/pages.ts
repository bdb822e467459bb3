import { history } from './history.js';
import { mails } from './mails.js';
import { me } from './me.js';
import { organization } from './organization.js';
import { people } from './people.js';

/** Settings of an event, people, history, mails, organization and the own account. */
export const pages = {
  settings: {
    title: '活动设置',
    basics: '活动信息',
    name: '名称',
    zone: '时区',
    zoneHint: '所有时间都按这个时区，并且总会写出来',
    place: '地点',
    setting: '室内外',
    settingUnset: '未定',
    sessions: '场次',
    sessionsLead: '一场活动可以有几场；每场有自己的时间、场地和容量。',
    sessionName: '场次名称',
    sessionNameExample: '例如：上午场',
    sessionNumber: (index: number) => `第 ${index} 场`,
    date: '日期',
    start: '开始',
    end: '结束',
    room: '场地',
    capacity: '能坐多少人',
    capacityHint: '连孩子、工作人员一起算',
    addSession: '加一场',
    removeSession: (name: string) => `移除${name}`,
    announce: '对外公布',
    announceLead: '公布是件大事：目标说得清，场地和时间都定了，才能对外公布。',
    members: '谁参与这场活动',
    membersLead: '活动里的角色只能比组织里的角色小，不能更大。',
    member: '人',
    role: '在这场活动里',
    organizationRole: '在组织里',
    addMember: '加人',
    choosePerson: '选一个人',
    removeMember: (name: string) => `移除${name}`,
    noMembers: '还没有别人。',
    wholeOrganization: '管理员总能看到每场活动。',
  },
  people,
  history,
  mails,
  organization,
  me,
  kit: {
    title: '组件一览',
    lead: '后面的页面都用这些拼。两种语言、两种明暗，放在一起看。',
  },
};
