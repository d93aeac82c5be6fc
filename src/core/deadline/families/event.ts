import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOnly } from '../text/starts';
import type { Family } from './finding';
import { swallowEnd, trimmedWords } from './swallow';

const OPENERS = lexicon([
  {
    words: 'khi, ngay khi, sau khi, ngay sau khi, mỗi khi, trước khi, sau mỗi khi, chậm nhất sau khi, chậm nhất khi',
    yes: true,
  },
  {
    words:
      'sau hội nghị, sau kỳ họp, sau đại hội, sau phiên họp, sau cuộc họp, sau lễ, sau tết, sau đợt, sau buổi, sau mỗi, sau bầu cử',
    yes: true,
  },
  {
    words:
      'trước hội nghị, trước kỳ họp, trước đại hội, trước phiên họp, trước cuộc họp, trước lễ, trước tết, trước đợt, trước mỗi, trước bầu cử',
    yes: true,
  },
  {
    words:
      'ngay sau, sau thời gian, sau quá trình, sau thanh tra, sau kiểm tra, sau giám sát, sau kết luận, sau ngày ban hành, sau ngày ký',
    yes: true,
  },
  {
    words:
      'tại kỳ họp, tại các kỳ họp, tại phiên họp, theo từng đợt, theo đợt, từng đợt, dịp, nhân dịp, vào dịp, trong dịp',
    yes: true,
  },
]);
const SESSION = lexicon([{ words: 'kỳ họp, các kỳ họp', yes: true }]);
const SUBMIT = oneOf('trình');
const LONGEST_PART = 10;
const PLAIN_AFTER = oneOf('sau');
const NOT_AN_EVENT = oneOf('đó, đây, này, cùng, năm, tháng, quý, ngày, kỳ');

/** "Sau <việc>" at the start of a clause, whatever the event is called. */
function opensWithAfter(phrase: Phrase, at: number): boolean {
  const before = phrase.tokens[at - 1];
  const first = before === undefined || before.kind !== 'word';
  return first && PLAIN_AFTER(phrase, at) && phrase.tokens[at + 1]?.kind === 'word' && !NOT_AN_EVENT(phrase, at + 1);
}

/** ", trình HĐND tỉnh kỳ họp cuối năm": a milestone of its own behind a comma. */
function readSession(phrase: Phrase, at: number): { readonly end: number } | null {
  const session = SESSION(phrase, at);
  if (session === null) return null;
  let from = at - 1;
  while (from > at - LONGEST_PART && phrase.tokens[from]?.kind === 'word') from -= 1;
  return isSign(phrase, from, ',') && SUBMIT(phrase, from + 1) ? session : null;
}

/** Work that hangs on an event: "Sau khi có văn bản của cấp trên", "khi có yêu cầu". The event's own words hold no deadline. */
export const event: Family = {
  name: 'event',
  example: 'Sau khi có văn bản của cấp trên',
  starts: wordsOnly(OPENERS, SESSION, PLAIN_AFTER),
  read: (phrase, at) => {
    const opener = OPENERS(phrase, at) ?? readSession(phrase, at);
    if (opener === null && !opensWithAfter(phrase, at)) return null;
    const end = swallowEnd(phrase, opener?.end ?? at + 1, { endsAtWithin: false });
    return { type: 'event', from: at, to: end, event: trimmedWords(phrase, at, end) };
  },
};
