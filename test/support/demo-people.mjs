/** 知远学堂, an education company in Hangzhou: someone of every role, made up. The passwords are known to everybody. */
export const demoOrganization = { name: '知远学堂', zone: 'Asia/Shanghai', language: 'zh-CN', digestHour: 8 };

export const demoAdmin = {
  name: '陈立言',
  role: 'admin',
  signInName: 'chen@demo.example',
  password: 'seminar-demo-admin',
};

export const demoTeams = [
  { name: '杭州', kind: 'region' },
  { name: '城西组', kind: 'team', within: '杭州' },
  { name: '滨江组', kind: 'team', within: '杭州' },
];

export const demoPeople = [
  { name: '李岚', role: 'organizer', signInName: 'li@demo.example', password: 'seminar-demo-organizer' },
  { name: '周书航', role: 'lead', team: '城西组', signInName: 'zhou@demo.example', password: 'seminar-demo-lead' },
  { name: '吴倩', role: 'salesperson', team: '城西组', signInName: 'wu@demo.example', password: 'seminar-demo-sales' },
  { name: '沈清', role: 'viewer', signInName: 'shen@demo.example', password: 'seminar-demo-viewer' },
  // On the plan without an account: they can claim one later.
  { name: '何雨桐', role: 'lead', team: '滨江组', phone: '13800000101' },
  { name: '王子墨', role: 'salesperson', team: '滨江组', phone: '13800000102' },
  { name: '许知夏', role: 'salesperson', team: '城西组', phone: '13800000103' },
  { name: '赵一诺', role: 'salesperson', team: '滨江组' },
];
