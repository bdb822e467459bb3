import type { Formats } from '../format.js';

/** A formula as arithmetic over its inputs' names or values, and as a sentence for what arithmetic cannot show. */
export type FormulaText = { expression: ((symbols: readonly string[]) => string) | null; words: string };

const divide = (symbols: readonly string[]): string => symbols.join(' ÷ ');
const multiply = (symbols: readonly string[]): string => symbols.join(' × ');
const add = (symbols: readonly string[]): string => symbols.join(' + ');
const at = (symbols: readonly string[], index: number): string => symbols[index] ?? '?';

const bayes =
  '每个率都当作一个范围，不是一个死数：自己的历史按 Beta(成 + ½, 未成 + ½)，假设按 Beta(率 × 权重, (1 − 率) × 权重)。到场和成交按贝塔二项分布精确算，不是模拟。';

/** Names of derived numbers, the formulas behind them, their inputs, conflicts and ways out. */
export const plan = {
  numbers: {
    'target.balanced': '平衡目标',
    'target.floor': '保底目标',
    'target.stretch': '冲刺目标',
    'estimate.forward': '正推',
    'estimate.backward': '反推',
    'gap.forward': '比正推多',
    'gap.backward': '比反推多',
    'funnel.deals': '成交',
    'funnel.arrivals': '到场',
    'funnel.confirmations': '确认',
    'funnel.invitations': '邀约',
    'funnel.prospects': '名单',
    'funnel.missingNames': '名单还差',
    'people.floor': '保底对应的到场人数',
    'people.balanced': '平衡对应的到场人数',
    'people.stretch': '冲刺对应的到场人数',
    'people.expected': '客户预计到场人数',
    'people.children': '其中孩子',
    'people.staff': '工作人员',
    'people.heads': '现场总人数',
    'people.p10': '到场人数，少的时候',
    'people.p50': '到场人数，居中',
    'people.p90': '到场人数，多的时候',
    'sure.confirmations': '守住保底要确认',
    'floor.chance': '做到保底的可能',
    'balanced.chance': '做到平衡的可能',
    'stretch.chance': '做到冲刺的可能',
    'room.capacity': '场地容量',
    'room.safeConfirmations': '场地稳收的确认数',
    'room.overfillChance': '坐不下的可能',
    'room.overfillAtSure': '按守住保底的数，坐不下的可能',
    'posts.heads': '会务按多少人准备',
    'posts.needed': '会务要多少人',
    'posts.filled': '已排好',
    'posts.short': '还缺',
    'people.session90': '最大一场到场人数，多的时候',
    'seats.needed': '最大一场要多少座',
    'seats.placed': '摆了多少座',
    'seats.fit': '布置图坐得下',
    'seats.short': '座位还缺',
    'heads.rules': '合规按多少人算',
    'venue.places': '留给客户的座位',
    'venue.arrivals': '坐得下的到场',
    'venue.costPerArrival': '每组到场的场地费',
    'venue.score': '踏勘平均分',
    'budget.venue': '场地费',
    'budget.materials': '物料费',
    'budget.lines': '其他明细',
    'budget.planned': '计划花费',
    'budget.committed': '已签',
    'budget.paid': '已付',
    'budget.forecast': '预计花费',
    'budget.limit': '可用预算',
    'budget.left': '还剩',
    'budget.perConfirmed': '每组确认花费',
    'budget.perArrival': '每组到场花费',
    'budget.perDeal': '每单成交花费',
    'budget.outside': '请外部团队要花',
    'budget.saved': '自己办省下',
    'budget.breakEven': '自己办划算的成交数',
    'closed.perConfirmed': '结算：每组确认花费',
    'closed.perArrival': '结算：每组到场花费',
    'closed.perDeal': '结算：每单成交花费',
  },
  inputs: {
    target: '目标',
    floor: '保底',
    balanced: '平衡',
    stretch: '冲刺',
    'floor-percent': '保底幅度',
    'stretch-percent': '冲刺幅度',
    'comparable-mean': '近几场平均',
    'new-products': '新产品',
    'new-people': '新人',
    policy: '政策',
    need: '必须达到',
    amount: '缺口金额',
    'average-deal': '客单价',
    estimate: '推算',
    'arrivals-wanted': '想请到场的',
    deals: '成交',
    arrivals: '到场',
    confirmations: '确认',
    invitations: '邀约',
    prospects: '名单',
    'prospects-on-list': '名单现有',
    reach: '可邀约率',
    confirm: '确认率',
    'turn-up': '到场率',
    close: '成交率',
    'party-size': '每组人数',
    'children-per-customer': '每组孩子',
    staff: '工作人员',
    people: '客户人数',
    percentile: '分位',
    chance: '把握',
    capacity: '容量',
    'overfill-limit': '坐不下的上限',
    'declared-people': '申报人数',
    'forecast-people': '到场人数（多的时候）',
    heads: '现场人数',
    doors: '入口',
    posts: '岗位',
    shifts: '排班',
    needed: '要',
    filled: '已排',
    sessions: '场数',
    price: '报价',
    'room-for': '坐得下的到场',
    'score-sum': '总分',
    layouts: '布置图',
    'scored-items': '打过分的项',
    pieces: '件数',
    'for-each': '每几个',
    spare: '备用',
    'full-heads': '最大一场人数（多的时候）',
    'from-people': '从多少人起',
    guests: '嘉宾',
    segments: '环节',
    'priced-materials': '有价的物料',
    'priced-lines': '有价的明细',
    'cost-venue': '场地费',
    'cost-materials': '物料费',
    'cost-lines': '其他明细',
    planned: '计划',
    committed: '已签',
    paid: '已付',
    'signed-costs': '已签的笔数',
    'paid-costs': '已付的笔数',
    forecast: '预计花费',
    limit: '上限',
    granted: '批下来的',
    commission: '每单佣金',
    'own-spending': '自己仍要花的',
    'outside-cost': '请外部团队要花',
    'closed-total': '实际总花费',
  },
  formulas: {
    'as-entered': { expression: null, words: '这个数是人定的，不是算出来的。' },
    'floor-target': {
      expression: (s) => `${at(s, 0)} × (1 − ${at(s, 1)})`,
      words: '比平衡差这么多；越少越好的指标反过来加。四舍五入到整数。',
    },
    'stretch-target': {
      expression: (s) => `${at(s, 0)} × (1 + ${at(s, 1)})`,
      words: '比平衡好这么多；越少越好的指标反过来减。四舍五入到整数。',
    },
    'forward-estimate': { expression: add, words: '近三场可比结果的平均，加上这次不同的地方。' },
    'backward-need': { expression: (s) => at(s, 0), words: '外面给定的数。' },
    'backward-amount': {
      expression: (s) =>
        [
          `${at(s, 0)} ÷ ${at(s, 1)}`,
          ...s.slice(2).map((symbol, index) => (index === 0 ? `÷ ${symbol}` : `× ${symbol}`)),
        ].join(' '),
      words: '缺口除以客单价，向上取整；少一单就补不上缺口。',
    },
    gap: { expression: (s) => `${at(s, 0)} − ${at(s, 1)}`, words: '目标减去推算。正数是目标更高。' },
    'count-back': { expression: divide, words: '从没取整的数一路除回来，每一步只在显示时向上取整，误差不累积。' },
    'deals-forward': { expression: multiply, words: '这个指标不从成交算起，这里是顺着推：来这么多，大约成交这么多。' },
    'missing-names': { expression: (s) => `${at(s, 0)} − ${at(s, 1)}`, words: '够了就是 0。' },
    'same-as-target': { expression: (s) => at(s, 0), words: '目标本来就按人数算。' },
    'people-for-target': {
      expression: (s) => `${s.slice(1).join(' ÷ ')} × ${at(s, 0)}`,
      words: '做到这个目标要来多少组，乘以每组人数，向上取整。',
    },
    'people-expected': { expression: multiply, words: '平均来看会来的客户人数，孩子算在内，工作人员不算。' },
    'children-expected': { expression: multiply, words: '平均来看会来的孩子，已含在客户人数里。' },
    heads: { expression: add, words: '现场总人数：客户、孩子、工作人员和嘉宾。' },
    'people-percentile': { expression: null, words: `十次里有八次，现场人数（连工作人员）落在少和多之间。${bayes}` },
    'sure-confirmations': { expression: null, words: `最小的确认数，使做到保底的可能不低于要的把握。${bayes}` },
    'reach-chance': { expression: null, words: `按要确认的数，做到这个目标的可能。${bayes}` },
    'sum-of-capacities': { expression: (s) => (s.length === 0 ? '?' : add(s)), words: '各场次场地容量之和。' },
    'safe-confirmations': {
      expression: null,
      words: `最大的确认数，使任何一场坐不下的可能不超过上限；每组几个人也算进去。${bayes}`,
    },
    'overfill-chance': { expression: null, words: `来的人加工作人员多过座位的可能；每组几个人也算进去。${bayes}` },
    'outside-funnel': { expression: null, words: '这个指标不经过漏斗，没有这个数。' },
    'larger-of': {
      expression: (s) => (s.length === 1 ? at(s, 0) : `max(${s.join(', ')})`),
      words: '申报人数和到场预测（多的时候，含孩子和工作人员）里取大的：人多的那天也要顾得过来。',
    },
    'posts-needed': {
      expression: null,
      words:
        '每个岗位按自己的规则算：每多少人配一个、每个入口几个，或每场几个；各场次的人数按容量分，都进位，再加起来。',
    },
    'posts-filled': { expression: null, words: '每个岗位、每一场，按人最少的那一刻算；排多了不算。' },
    'posts-short': { expression: (s) => `${at(s, 0)} − ${at(s, 1)}`, words: '每个岗位、每一场缺的加起来。' },
    'places-without-staff': {
      expression: (s) => `${at(s, 0)} − ${at(s, 1)} × ${at(s, 2)}`,
      words: '工作人员和嘉宾每一场都要占座位，剩下的才是客户的。',
    },
    'arrivals-that-fit': {
      expression: null,
      words: '最多来这么多组，坐不下的可能仍不超过上限。每组人数有多有少，所以比座位除以每组人数要少一些。',
    },
    'cost-per-arrival': {
      expression: (s) => `${at(s, 0)} ÷ min(${at(s, 1)}, ${at(s, 2)})`,
      words: '整场报价摊到每组到场客户；坐不下的不算。',
    },
    'seats-needed': {
      expression: (s) => `${at(s, 0)} − ${at(s, 1)}`,
      words: '人多的时候来多少，减去站着的工作人员。',
    },
    'seats-placed': { expression: null, words: '每一场用的那张布置图里摆出来的座位，加起来。' },
    'seats-that-fit': {
      expression: null,
      words: '每一场用的那张布置图，按地面、排长、走道和门各能坐多少，取最小的，加起来。',
    },
    'seats-short': { expression: null, words: '每一场要的座位减去摆出来的，不够的加起来。' },
    'mean-score': { expression: divide, words: '只平均打过分的项，5 分最好；没看的不算。' },
    'material-quantity': {
      expression: (s) => `${at(s, 0)} × ${at(s, 1)} ÷ ${at(s, 2)} × (1 + ${at(s, 3)})`,
      words: '按规则数出来，加上备用，再向上取整：半件也要一件。',
    },
    'material-fixed': { expression: (s) => `${at(s, 0)} × (1 + ${at(s, 1)})`, words: '固定的件数加上备用，向上取整。' },
    'below-threshold': { expression: null, words: '不到这么多人，用不着。' },
    'sum-of-costs': {
      expression: (s) => (s.length === 0 ? '0' : add(s)),
      words: '一项一项加起来。没有价钱的还没算进去。',
    },
    'materials-cost': {
      expression: null,
      words: '每种物料：数量 × 单价，再加起来。没有单价的还没算进去。',
    },
    'lines-cost': { expression: null, words: '每条明细：单价 × 个数，再加起来。没填金额的还没算进去。' },
    'sum-signed': {
      expression: null,
      words: '签了的合同、下了的订单加起来。下了单的物料按数量 × 单价算，订下的场地按报价算，另外说了的按说的算。',
    },
    'sum-paid': { expression: null, words: '付出去的加起来。' },
    'cost-forecast': {
      expression: null,
      words: '每一笔：签了的按签的，加上还缺的件数，没签的按计划；付得更多就按付的。再加起来。',
    },
    'budget-left': { expression: (s) => `${at(s, 0)} − ${at(s, 1)}`, words: '减下来就是。负数是不够。' },
    'cost-per': { expression: divide, words: '摊到每一组。四舍五入到分。' },
    'outside-cost': {
      expression: (s) => `${at(s, 0)} × ${at(s, 1)} + ${at(s, 2)}`,
      words: '同样的成交，外部团队每单拿佣金，加上自己仍要花的。',
    },
    'break-even': {
      expression: (s) => `(${at(s, 0)} − ${at(s, 1)}) ÷ ${at(s, 2)}`,
      words: '成交到这么多，自己办就不比请外部团队贵；向上取整。',
    },
  } satisfies Record<string, FormulaText> as Record<
    | 'as-entered'
    | 'floor-target'
    | 'stretch-target'
    | 'forward-estimate'
    | 'backward-need'
    | 'backward-amount'
    | 'gap'
    | 'count-back'
    | 'deals-forward'
    | 'missing-names'
    | 'same-as-target'
    | 'people-for-target'
    | 'people-expected'
    | 'children-expected'
    | 'heads'
    | 'people-percentile'
    | 'sure-confirmations'
    | 'reach-chance'
    | 'sum-of-capacities'
    | 'safe-confirmations'
    | 'overfill-chance'
    | 'outside-funnel'
    | 'larger-of'
    | 'posts-needed'
    | 'posts-filled'
    | 'posts-short'
    | 'places-without-staff'
    | 'arrivals-that-fit'
    | 'cost-per-arrival'
    | 'seats-needed'
    | 'seats-placed'
    | 'seats-that-fit'
    | 'seats-short'
    | 'mean-score'
    | 'material-quantity'
    | 'material-fixed'
    | 'below-threshold'
    | 'sum-of-costs'
    | 'materials-cost'
    | 'lines-cost'
    | 'sum-signed'
    | 'sum-paid'
    | 'cost-forecast'
    | 'budget-left'
    | 'cost-per'
    | 'outside-cost'
    | 'break-even',
    FormulaText
  >,
  because: {
    title: (name: string) => `为什么：${name}`,
    ask: (name: string) => `为什么是这个数：${name}`,
    formula: '公式',
    inputs: '代入',
    source: '来源',
    changed: '上次改动',
    notChanged: '还没改过',
    pinned: (derived: string) => `有人固定了这个数；照算是 ${derived}`,
    missing: (names: string) => `还缺：${names}`,
    history: (name: string, from: string, successes: string, trials: string) =>
      from === ''
        ? `${name}：自己的历史，${trials} 组中 ${successes} 组`
        : `${name}：${from}，${trials} 组中 ${successes} 组`,
    assumptionTemplate: (name: string) => `${name}：模板的假设`,
    assumptionPerson: (name: string) => `${name}：有人填的假设`,
    fact: (name: string) => `${name}：人填的`,
    derived: (name: string) => `${name}：由上一步算出`,
    method: (name: string) => `${name}：方法规定`,
    missingFacts: {
      'goal.leadMetric': '引领性指标',
      'goal.balanced': '平衡目标',
      'goal.averageDealMinor': '客单价',
      'goal.arrivalsWanted': '想请到场的客户',
      'goal.forward.comparables': '近几场结果',
      'goal.backward': '固定的缺口',
      'goal.prospectsOnList': '名单有多少',
      'goal.party': '每组几人',
      'goal.staffPeople': '工作人员',
      'goal.rates.reach': '可邀约率',
      'goal.rates.confirm': '确认率',
      'goal.rates.turn-up': '到场率',
      'goal.rates.close': '成交率',
      sessions: '场次的容量',
      'sections.staff.doors': '有几个入口',
      'sections.materials.materials': '物料',
      'sections.budget.lines': '预算明细',
      'sections.budget.actuals': '已签和已付',
      'sections.budget.limitMinor': '预算上限',
      'sections.budget.approval': '审批',
      'sections.budget.outside': '外部团队的价钱',
      'sections.budget.closed': '实际总花费',
      'sections.guests.guests': '嘉宾',
      'sections.layout.layouts': '布置图',
      'sections.program.segments': '流程',
    } as Record<string, string>,
  },
  conflicts: {
    'pin-below-need': (name: string, pinned: string, needed: string) =>
      `「${name}」固定在 ${pinned}，照算要 ${needed}。`,
    'targets-out-of-order': '三个目标的高低顺序不对：保底应比平衡差，冲刺应比平衡好。',
    'no-number-does-both': '没有一个确认数能两头兼顾。',
    'room-twice': (first: string, second: string) => `${first}和${second}在同一个场地，时间重了。`,
    'seats-short': (layout: string, needed: string, fits: string) => `「${layout}」要坐 ${needed}，只坐得下 ${fits}。`,
  },
  ways: {
    'release-pin': () => ['取消固定', '照算走'],
    'larger-room': (seats: string) => ['换大一点的场地', `要 ${seats} 座`],
    'overflow-room': (seats: string) => ['加直播分会场', `再加 ${seats} 座`],
    'second-session': (added: number, seats: string) => [
      added === 1 ? '加一场' : `加 ${added} 场`,
      `同样 ${seats} 座的场地`,
    ],
    'lower-target': (target: string) => ['把平衡降一点', `降到 ${target}`],
    'fewer-arrivals': (arrivals: string) => ['少请一些', `请 ${arrivals}`],
    'lower-chance': (chance: string) => ['接受小一点的把握', `守住保底 ${chance}`],
    'other-room': (rooms: number) => ['换一个厅', `这里还有 ${rooms} 个厅`],
    'other-time': () => ['错开时间', '去改场次的时间'],
    'closer-rows': (pitch: string, fits: string) => [`排距收到 ${pitch} 厘米`, `坐得下 ${fits}`],
    'other-style': (style: string, fits: string) => [`改成${style}`, `坐得下 ${fits}`],
    'larger-hall': (seats: string) => ['换大一点的厅', `要 ${seats} 座`],
  } as {
    'release-pin': () => [string, string];
    'larger-room': (seats: string) => [string, string];
    'overflow-room': (seats: string) => [string, string];
    'second-session': (added: number, seats: string) => [string, string];
    'lower-target': (target: string) => [string, string];
    'fewer-arrivals': (arrivals: string) => [string, string];
    'lower-chance': (chance: string) => [string, string];
    'other-room': (rooms: number) => [string, string];
    'other-time': () => [string, string];
    'closer-rows': (pitch: string, fits: string) => [string, string];
    'other-style': (style: string, fits: string) => [string, string];
    'larger-hall': (seats: string) => [string, string];
  },
  /** "九成": how sure, in the words people use. */
  sureness: (chance: number, formats: Formats): string => {
    const tenths = ['零成', '一成', '两成', '三成', '四成', '五成', '六成', '七成', '八成', '九成'];
    const whole = Math.round(chance * 100);
    if (whole % 10 === 0 && whole < 100) return tenths[whole / 10] ?? formats.chance(chance);
    if (whole % 10 === 5) return `${tenths[(whole - 5) / 10] ?? ''}半`;
    return `${formats.chance(chance)} `;
  },
};
