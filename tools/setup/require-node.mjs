// Runs on any Node that knows modules, however old: no newer syntax in this file, and nothing imported statically.
var OLDEST = [20, 19];

export function requireNode() {
  var found = process.versions.node;
  var numbers = found.split('.').map(Number);
  var oldEnough = numbers[0] > OLDEST[0] || (numbers[0] === OLDEST[0] && numbers[1] >= OLDEST[1]);
  if (oldEnough) return;
  console.error(
    'Backcast needs Node ' +
      OLDEST.join('.') +
      ' or newer, and this is Node ' +
      found +
      ': install a newer Node (https://nodejs.org) and run the command again.',
  );
  process.exit(1);
}
