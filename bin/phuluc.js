#!/usr/bin/env node
// A run takes seconds: memory for young objects that stays small keeps the process small, and code that runs for a
// moment is not worth optimising. Measured in docs/do-toc-do.md.
require('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
require('node:v8').setFlagsFromString('--interrupt-budget=500000');
require('../dist/cli.js');
