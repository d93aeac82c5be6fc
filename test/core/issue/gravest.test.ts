import { gravest } from '../../../src/core/issue/gravest';
import type { Severity } from '../../../src/core/issue/issue';

test.each<[Severity[], number]>([
  [['info', 'error', 'error'], 1],
  [['info', 'warning', 'info'], 1],
  [['warning', 'error'], 1],
  [['info', 'info'], 0],
])('of %j the one at %i', (severities, index) => {
  const issues = severities.map((severity, at) => ({ code: `finding-${String(at)}`, severity }));
  expect(gravest(issues)).toBe(issues[index]);
});

test('of none, none', () => expect(gravest([])).toBeUndefined());
