import { randomUUID } from 'node:crypto';

const surnames = [...'张王李赵陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾'];
const given = ['静', '子轩', '雨桐', '浩然', '欣怡', '一诺', '梓涵', '思远', '佳宁', '明哲', '若曦', '俊杰'];
const personas = ['老学员', '新客户', '转介绍'];
const notes = ['', '', '孩子初二，想上重点高中', '', '周末下午方便', '', '想听志愿填报', ''];
const states = [
  ...[
    '已确认',
    '未联系',
    '已联系',
    '已邀约',
    '有意向',
    '已确认',
    '已邀约',
    '未联系',
    '不来',
    '已确认',
    '已联系',
    '有意向',
  ],
];

const blank = { mail: '', interests: '', children: '', seatGroup: '' };
const rowOf = (row, owner) => ({
  ...{ ...blank, row, owner, name: surnames[row % surnames.length] + given[(row * 5) % given.length] },
  phone: row % 11 === 0 ? '' : `139${String(57_100_000 + row * 7919).slice(-8)}`,
  ...{ persona: personas[row % 3], note: notes[row % 8], partySize: String(1 + (row % 4)), state: states[row % 12] },
});

/** Sixty families by name, with two of those who invite; the same number once more with the other one, and one twice. */
export function demoCustomers() {
  const rows = Array.from({ length: 60 }, (_, at) => rowOf(at + 2, at < 36 ? '吴倩' : '林子涵'));
  const [first, , third] = rows;
  return [
    ...rows,
    { ...first, row: 62, owner: '林子涵', state: '已联系' },
    { ...third, row: 63, name: third.name.replace(/^./, '章'), phone: '', state: '未联系' },
  ];
}

/** Takes the list in; the seminar goes on counting by what is reported, as it did before there was a list. */
export async function addCustomers(organizer, eventId, ownerId) {
  const path = `/events/${eventId}`;
  await organizer.put(`${path}/invitee-rule`, { version: 0, countBy: 'numbers', protectionDays: 30 });
  const id = randomUUID();
  await organizer.post(`${path}/imports`, { id, name: '暑期讲座邀约名单.xlsx', source: 'file' });
  const rows = demoCustomers();
  const part = { ownerId, sessionId: null, addsOwners: true };
  await organizer.post(`${path}/imports/${id}/parts`, { part: 0, ...part, rows: rows.slice(0, 60) });
  await organizer.post(`${path}/imports/${id}/parts`, { part: 1, ...part, rows: rows.slice(60) });
}
