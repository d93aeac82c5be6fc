// The peer for Word: mammoth merely takes the text out.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./usage.cjs');
const { value } = await require('mammoth').extractRawText({ path: process.argv[2] });
console.log(value);
