/** Salespeople of an event that nobody has told the product about yet; their phones as a list has them. */
export const listedSalespeople = [
  ...['周涵', '吴晓倩', '王子墨', '许知夏', '赵一诺', '何雨桐'],
  ...['林晓', '陈默', '高远', '罗敏', '孙悦', '马骏'],
].map((name, at) => ({ name, phone: `1370000${String(2001 + at * 11)}` }));

const familyNames = [...'张王李赵刘陈杨黄周吴徐孙马朱胡郭何林高罗'];
const givenNames = '子涵 雨桐 一诺 浩然 欣怡 梓萱 宇轩 思远 佳宁 若曦 明轩 语嫣 俊杰 诗涵 博文'.split(' ');

/** Customers with names and phones of their own, the salespeople taking turns; 300 of them are all different. */
export const listedCustomers = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const { name: owner, phone: ownerPhone } = listedSalespeople[at % listedSalespeople.length]!;
    const turn = Math.floor(at / familyNames.length);
    const name = `${familyNames[at % familyNames.length]}${givenNames[turn % givenNames.length]}`;
    return { name, phone: `139${10_000_000 + at * 37}`, owner, ownerPhone, people: String(1 + (at % 3)) };
  });

/** As it comes out of a spreadsheet when its cells are copied. */
export const asPasted = (customers: readonly ReturnType<typeof listedCustomers>[number][]): string =>
  [
    ['姓名', '手机', '邀约员', '邀约员手机', '人数'],
    ...customers.map(({ name, phone, owner, ownerPhone, people }) => [name, phone, owner, ownerPhone, people]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
