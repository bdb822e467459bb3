/** Reporter for Node's test runner: one line of JSON with the totals. */
export default async function* totals(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    const isLeaf = data?.details?.type !== 'suite' && !data?.name?.endsWith('.mjs');
    if (!isLeaf) continue;
    if (type === 'test:fail') counts.failed += 1;
    if (type === 'test:pass') counts[data.skip || data.todo ? 'skipped' : 'passed'] += 1;
  }
  yield JSON.stringify(counts);
}
