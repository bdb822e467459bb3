import { demoAdmin, demoPeople } from '../../test/support/demo-people.mjs';

export function printAccounts(url) {
  console.log(`\n  ${url}\n`);
  for (const { role, signInName, password, name } of [demoAdmin, ...demoPeople]) {
    if (password) console.log(`  ${role.padEnd(12)} ${signInName.padEnd(20)} ${password}   ${name}`);
  }
  console.log('\n  Made-up people and known passwords: for looking around on this computer only. Ctrl-C ends it.\n');
}
