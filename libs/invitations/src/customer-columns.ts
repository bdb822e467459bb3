/** What a column of a list can be about; the rows of an import have these fields. */
export const customerFields = [
  'name',
  'phone',
  'mail',
  'owner',
  'ownerPhone',
  'partySize',
  'children',
  'persona',
  'interests',
  'state',
  'seatGroup',
  'note',
] as const;
export type CustomerField = (typeof customerFields)[number];

/** Of each column what it is about; null: left out. */
export type ColumnMapping = (CustomerField | null)[];

/** Words that headers of lists use; the longer a match, the surer. */
const headerWords: Record<CustomerField, readonly string[]> = {
  name: [
    '客户姓名',
    '客户名称',
    '家长姓名',
    '姓名',
    '名字',
    '客户',
    '名称',
    '称呼',
    '家长',
    'customer name',
    'full name',
    'name',
    'customer',
    'client',
  ],
  phone: [
    '手机号码',
    '联系电话',
    '手机号',
    '电话号码',
    '联系方式',
    '手机',
    '电话',
    'mobile phone',
    'phone number',
    'mobile',
    'phone',
    'tel',
    'cell',
  ],
  mail: ['电子邮箱', '邮箱', '邮件', 'e-mail', 'email', 'mail'],
  owner: [
    '邀约员',
    '负责人',
    '邀约人',
    '销售',
    '业务员',
    '顾问',
    '跟进人',
    '归属',
    '所属',
    '归谁',
    'sales owner',
    'salesperson',
    'owner',
    'sales rep',
    'inviter',
    'consultant',
    'rep',
  ],
  ownerPhone: [
    '邀约员手机号',
    '邀约员手机',
    '邀约员电话',
    '负责人手机',
    '负责人电话',
    '销售手机',
    '销售电话',
    '业务员手机',
    '业务员电话',
    '顾问手机',
    '顾问电话',
    'owner phone',
    'owner mobile',
    'salesperson phone',
    'sales rep phone',
    'rep phone',
  ],
  partySize: [
    '到场人数',
    '同行人数',
    '参加人数',
    '人数',
    '几人',
    '几个人',
    'party size',
    'people',
    'headcount',
    'pax',
    'seats',
  ],
  children: ['孩子人数', '儿童数', '孩子数', '小孩', '孩子几个', 'children', 'kids'],
  persona: ['客户类型', '客群', '画像', '分类', '类型', '标签', 'persona', 'segment', 'type', 'category', 'tag'],
  interests: ['感兴趣', '兴趣', '意向课程', '意向产品', '关注', '需求', 'interests', 'interest', 'needs'],
  state: ['邀约状态', '跟进状态', '状态', '进度', 'status', 'state', 'stage'],
  seatGroup: ['同坐', '桌号', '座位组', '分桌', 'seat group', 'table', 'sit with'],
  note: ['备注', '说明', '情况', '描述', 'remarks', 'remark', 'notes', 'note', 'comment'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_*:：]+/gu, ' ')
    .trim();

/** How surely a header means a field, 0 for not at all. */
function sureness(header: string, field: CustomerField): number {
  const text = plain(header);
  if (text === '' || text.length > 24) return 0;
  return Math.max(
    0,
    ...headerWords[field].map((word) => (text === word ? 100 + word.length : text.includes(word) ? word.length : 0)),
  );
}

const mobile = /^(\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/u;
const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/**
 * Which row is the header and what each column is about. Headers decide by their words, the surest first and each field
 * once; without a header the cells do: phones and mail addresses are known by their look, and the first other column of
 * texts is the name.
 */
export function guessColumns(cells: readonly (readonly string[])[]): {
  headerRow: number | null;
  mapping: ColumnMapping;
} {
  const width = Math.max(0, ...cells.slice(0, 50).map((row) => row.length));
  // Lists often have a title above their header.
  for (const [row, texts] of cells.slice(0, 10).entries()) {
    const mapping = byHeader(texts, width);
    const known = mapping.filter((field) => field !== null).length;
    const holdsValues = texts.some((text) => mobile.test(text.trim()) || mailAddress.test(text.trim()));
    // One word alone is a header only where it is exactly one: `客户1` is somebody.
    const [only, ...more] = texts.filter((text) => text.trim() !== '');
    const isOneHeader = more.length === 0 && customerFields.some((field) => sureness(only ?? '', field) > 100);
    if (!holdsValues && (known >= 2 || isOneHeader)) return { headerRow: row, mapping };
  }
  return { headerRow: null, mapping: byContent(cells, width) };
}

function byHeader(texts: readonly string[], width: number): ColumnMapping {
  const mapping: ColumnMapping = Array.from({ length: width }, () => null);
  const guesses = texts
    .flatMap((text, column) => customerFields.map((field) => ({ column, field, sure: sureness(text, field) })))
    .filter(({ sure }) => sure > 0)
    .toSorted((a, b) => b.sure - a.sure || a.column - b.column);
  for (const { column, field } of guesses)
    if (mapping[column] === null && !mapping.includes(field)) mapping[column] = field;
  return mapping;
}

function byContent(cells: readonly (readonly string[])[], width: number): ColumnMapping {
  const mapping: ColumnMapping = Array.from({ length: width }, () => null);
  const share = (column: number, test: (text: string) => boolean): number => {
    const texts = cells.slice(0, 50).flatMap((row) => (row[column]?.trim() ? [row[column].trim()] : []));
    return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  };
  const take = (field: CustomerField, test: (text: string) => boolean): void => {
    const column = mapping.findIndex((taken, at) => taken === null && share(at, test) > 0.5);
    if (column !== -1) mapping[column] = field;
  };
  take('phone', (text) => mobile.test(text));
  take('mail', (text) => mailAddress.test(text));
  take('name', (text) => /\p{L}/u.test(text) && text.length <= 40);
  take('partySize', (text) => /^\d{1,2}$/u.test(text));
  return mapping;
}
