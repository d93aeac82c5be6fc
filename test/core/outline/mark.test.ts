import { readMark } from '../../../src/core/outline/mark';

describe('the mark of a line', () => {
  test('takes nothing of the words behind it, wherever they are cut for looking', () => {
    for (let length = 150; length < 260; length += 1) {
      const words = `${'ă'.repeat(length)} của Nhà nước`;
      expect(readMark(`a) ${words}`)?.rest).toBe(words);
      expect(readMark(`- ${words}`)?.rest).toBe(words);
      expect(readMark(`- b) ${words}`)?.rest).toBe(words);
    }
  });
});
