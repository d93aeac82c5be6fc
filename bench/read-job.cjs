// Our job, whole: `phuluc read` as people start it.
require('./usage.cjs');
const [node, , input] = process.argv;
process.argv = [node, 'phuluc', 'read', input];
require('../bin/phuluc.js');
