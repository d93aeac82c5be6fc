// Our job, whole: `phuluc track` as people start it.
require('./usage.cjs');
const [node, , input, output] = process.argv;
process.argv = [node, 'phuluc', 'track', input, '-o', output, '--as-of', '2026-11-20', '--force'];
require('../bin/phuluc.js');
