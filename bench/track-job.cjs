// Our job, whole: `phuluc track` of the same workbook, with its peak memory told at the end.
process.on('exit', () => console.error(JSON.stringify({ maxRssKb: process.resourceUsage().maxRSS })));
process.argv = [
  process.argv[0],
  'phuluc',
  'track',
  process.argv[2],
  '-o',
  process.argv[3],
  '--as-of',
  '2026-11-20',
  '--force',
];
require('../dist/cli.js');
