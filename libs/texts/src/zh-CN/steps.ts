type Values = Record<string, string | number>;

/** What the steps of the plan lack, what is due, and the names of what the sections hold. */
export const steps = {
  /** A gap in a few words; `subject` is the name of the entry it belongs to, or empty. */
  gaps: {
    'no-lead-metric': () => '还没有引领性指标',
    'lead-metric-without-name': () => '自定义指标还没有名字',
    'no-target': () => '平衡目标没定',
    'no-way-of-measuring': () => '没说怎么量',
    'no-candidate': () => '还没有候选场地',
    'no-venue-chosen': () => '场地没选定',
    'no-room-capacity': () => '不知道能坐多少人',
    'no-date': () => '日期没定',
    'no-start-time': () => '开始时间没定',
    'no-occasion': () => '没说借什么事',
    'no-owner': (subject: string) => `${subject}没人负责`,
    'no-fallback': (subject: string) => `${subject}没有备用方案`,
    'no-guest': () => '还没有嘉宾',
    'key-guest-open': (subject: string) => `${subject}还没确认`,
    'posts-short': (subject: string, { short }: Values) => `${subject}缺 ${short} 人`,
  },
  blocks: (what: string) => `卡住：${what}`,
  announce: '对外公布',
  deadlines: {
    'venue-booking': (subject: string) => `订下${subject}`,
    'venue-deposit': (subject: string) => `付${subject}定金`,
    'must-not-fail-check': (subject: string) => `检查：${subject}`,
    'guest-checkpoint': (subject: string, { what }: Values) => `${subject}：${what}`,
    supplier: (subject: string, { what }: Values) => `${subject}交付${what}`,
  },
  mustNotFail: {
    'main-guest': '主嘉宾到场',
    equipment: '设备正常',
    talks: '讲稿过稿并彩排',
    customers: '约好的客户到场',
    own: '自己加的',
  },
};
