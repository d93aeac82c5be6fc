import fc from 'fast-check';
import { fromHash, readNotice, toHash } from '../../src/commands/dialog/notice';
import type { Notice } from '../../src/commands/dialog/notice';

const text = fc.string({ unit: fc.constantFrom(...'aếệ&#%"<\\\n '), maxLength: 60 });
const notice: fc.Arbitrary<Notice> = fc.record({
  language: fc.constantFrom('vi', 'en'),
  title: text,
  text,
  lines: fc.array(fc.record({ text, details: text }), { maxLength: 20 }),
  after: text,
  buttons: fc.constant([{ choice: 'leave', label: 'Đóng' } as const]),
  busy: text,
});

test('a notice goes through the hash of an address: all of it, or without what does not fit', () => {
  fc.assert(
    fc.property(notice, (sent) => {
      const hash = toHash(sent);
      expect(hash.slice(1)).not.toMatch(/[#\s"<]/);
      const got = fromHash(`${hash}&_xdm_Info=1`);
      expect(got).toMatchObject({ title: sent.title, text: sent.text, after: sent.after, buttons: sent.buttons });
      expect(got?.lines.map((line) => line.text)).toEqual(
        sent.lines.slice(0, got?.lines.length).map((line) => line.text),
      );
      const whole = `#${encodeURIComponent(JSON.stringify(sent))}`.length;
      if (whole <= 1800) expect(got).toEqual(sent);
    }),
  );
});

test.each(['', '#', '#%', '#%7B%7D', '#null', '#[]', '#%7B%22language%22%3A%22vi%22%7D'])('no notice: %s', (hash) => {
  expect(fromHash(hash)).toBeUndefined();
});

test('a button that writes something else is no button', () => {
  const good = { language: 'vi', title: '', text: '', lines: [], buttons: [{ choice: 'write', label: 'a' }] };
  expect(readNotice(JSON.stringify(good))).toEqual(good);
  expect(readNotice(JSON.stringify({ ...good, buttons: [{ choice: 'delete', label: 'a' }] }))).toBeUndefined();
  expect(readNotice(JSON.stringify({ ...good, lines: [{ text: 1 }] }))).toBeUndefined();
});
