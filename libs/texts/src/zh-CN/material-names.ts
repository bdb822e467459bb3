/** Materials of the templates and groups of the budget, by key. */
export const materialNames = {
  chairs: '椅子',
  'seat-cards': '席卡',
  handouts: '讲义',
  gifts: '伴手礼',
  badges: '工作证',
  radios: '对讲机',
  headsets: '耳麦',
  'first-aid-kit': '急救包',
  handbooks: '急救手册',
  water: '饮用水',
  banners: '横幅展架',
  pens: '笔',
  'sign-in-desks': '签到台',
  umbrellas: '雨伞',
  own: '自定物料',
};
export const budgetGroupNames = {
  venue: '场地',
  guests: '嘉宾',
  promotion: '宣传',
  materials: '物料',
  catering: '餐饮',
  staff: '会务',
  travel: '差旅',
  other: '其他',
};
