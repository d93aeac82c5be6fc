import { isGlued, isSign, lexicon, oneOf } from '../text/lexicon';
import { spellingOf } from '../text/spelling';
import type { Phrase } from '../text/phrase';
import { startsClause } from '../text/clause';
import { wordsOnly, wordsOrNumbers } from '../text/starts';
import type { Family } from './finding';
import { swallowEnd } from './swallow';

const OPENERS = lexicon([
  { words: 'theo, căn cứ, căn cứ theo, trên cơ sở, tùy theo, tuỳ theo, phù hợp với, phụ thuộc vào', yes: true },
  {
    words:
      'đúng tiến độ, đảm bảo tiến độ, bảo đảm tiến độ, đúng thời hạn, đúng thời gian, đúng hạn, đảm bảo thời gian, bảo đảm thời gian',
    yes: true,
  },
  { words: 'kỳ họp, trình kỳ họp, các kỳ họp, phục vụ kỳ họp', yes: true },
  { words: 'kể từ ngày ký, từ ngày ký, kể từ ngày ban hành, kể từ khi, từ khi, kể từ ngày có, từ ngày có', yes: true },
]);
const LEADS_IN = oneOf('thực, hiện, triển, khai, tiến, hành, hoàn, thành, báo, cáo, gửi');
const LOOK_BACK = 6;

/** true when only words like "thực hiện" stand between the start of the clause and `at`. */
function leadsClause(phrase: Phrase, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LOOK_BACK && LEADS_IN(phrase, from - 1)) from -= 1;
  return startsClause(phrase, from);
}

/** What decides the time elsewhere: "theo kế hoạch của UBND tỉnh", "đúng tiến độ được giao". The name that follows, years and all, is no time. */
export const reference: Family = {
  name: 'reference',
  example: 'Theo Kế hoạch số 140/KH-UBND ngày 14/10/2021 của UBND tỉnh',
  starts: wordsOnly(OPENERS),
  read: (phrase, at) => {
    const opener = OPENERS(phrase, at);
    if (opener === null) return null;
    const end = swallowEnd(phrase, opener.end, {
      endsAtWithin: !leadsClause(phrase, at) || hasNoName(phrase, opener.end),
    });
    return { type: 'reference', from: at, to: end };
  },
};

const WITHIN = oneOf('trong');
/** "theo kế hoạch trong năm 2024": the paper has no name of its own, so the year is the time. */
function hasNoName(phrase: Phrase, at: number): boolean {
  return WITHIN(phrase, at + 1) || WITHIN(phrase, at + 2);
}

const WORDS = lexicon([
  {
    words:
      'đột xuất, phát sinh, đã hoàn thành, đã thực hiện, đang thực hiện, đang triển khai, chưa thực hiện, đã trình, đã báo cáo, đã xong, đã ban hành, chưa xác định, không xác định, không thời hạn, vô thời hạn',
    yes: true,
  },
  {
    words:
      'ngay, trong ngày, kịp thời, sớm nhất, sớm, lâu dài, khi cần, tùy tình hình, linh hoạt, chủ động, thường kỳ, lồng ghép, tùy tình hình thực tế',
    yes: true,
  },
]);

/** Never "ngay" (at once), also where the rest is compared without accents. */
const DAY = spellingOf('ngày');

/** Words that speak of time without giving any: "đột xuất", "kịp thời", "đã hoàn thành". */
export const noTime: Family = {
  name: 'no-time',
  example: 'Đột xuất',
  starts: wordsOnly(WORDS),
  read: (phrase, at) => {
    const found = phrase.tokens[at]?.shape === DAY.shape ? null : WORDS(phrase, at);
    return found === null ? null : { type: 'reference', from: at, to: found.end };
  },
};

/** "24/7", "24/24". */
export const roundTheClock: Family = {
  name: 'round-the-clock',
  example: 'Trực 24/7',
  starts: wordsOrNumbers(),
  read: (phrase, at) => {
    const whole = phrase.tokens[at]?.text === '24' && isSign(phrase, at + 1, '/') && isGlued(phrase, at + 2);
    const tail = phrase.tokens[at + 2]?.text;
    if (!whole || (tail !== '7' && tail !== '24') || isSign(phrase, at + 3, '/')) return null;
    return { type: 'continuous', from: at, to: at + 3, window: null };
  },
};
