import { workCalendar } from '../calendar/workdays';
import { recognise, splitClauses } from './assemble/clauses';
import type { Hit } from './assemble/clauses';
import { textsOf } from './assemble/clause-text';
import { milestone } from './assemble/draft';
import type { Draft } from './assemble/draft';
import { draftOf } from './assemble/drafts';
import { issue } from './assemble/expression-issues';
import { leftoverIssues } from './assemble/leftovers';
import { refine } from './assemble/refine';
import { namedYear } from './assemble/years';
import type { Neighbours } from './assemble/years';
import type { Expression } from './expression/expression';
import type { Finding } from './families/finding';
import type { DeadlineContext, DeadlineIssue, Schedule } from './schedule';
import type { Mended } from './text/mend';
import { readPhrase, wordsBetween } from './text/phrase';
import type { Phrase } from './text/phrase';

/** Cell texts that stand for "nothing written". */
const EMPTY = /^[\s\-–—_.…,;:/\\*xX]*$/u;

/** The shipped holidays alone. */
const PLAIN_CALENDAR = workCalendar();

/** A cell that only names a paper says no time, and nothing in it is left unexplained. */
const NAMES_PAPER: ReadonlySet<string> = new Set(['document-number', 'document-date', 'term']);

interface Placed {
  readonly finding: Finding;
  readonly text: string;
}

function expressionOf(finding: Finding): Expression | null {
  if (finding.type === 'calendar') return finding.expression;
  if (finding.type === 'cycle') return finding.dates ?? finding.window;
  return finding.type === 'continuous' ? finding.window : null;
}

/** The nearest expressions to the left and right of each finding that name one year. */
function neighboursOf(placed: readonly Placed[]): readonly Neighbours[] {
  const named = placed.map(({ finding }) => {
    const expression = expressionOf(finding);
    return expression !== null && namedYear(expression) !== null ? expression : null;
  });
  const before: (Expression | null)[] = [];
  for (const [index] of named.entries())
    before[index] = index === 0 ? null : (named[index - 1] ?? before[index - 1] ?? null);
  const behind: (Expression | null)[] = [];
  for (let index = named.length - 1; index >= 0; index -= 1)
    behind[index] = named[index + 1] ?? behind[index + 1] ?? null;
  return named.map((_, index) => ({ before: before[index] ?? null, behind: behind[index] ?? null }));
}

function placeFindings(phrase: Phrase, hits: readonly Hit[]): readonly Placed[] {
  return splitClauses(phrase, hits).flatMap((clause) => {
    const findings = refine(phrase, clause);
    const texts = textsOf(phrase, clause, findings);
    return findings.map((finding, index) => ({ finding, text: texts[index] ?? '' }));
  });
}

/** Words read by closeness with doubt, where a finding stands on them. */
function doubtfulAt(phrase: Phrase, finding: Finding): Mended | undefined {
  return phrase.mended.find(({ from, to, doubtful }) => doubtful && from < finding.to && to > finding.from);
}

/** A draft that stands on words read with doubt: its milestones are assumed, and a person is asked to look. */
function withDoubt(phrase: Phrase, finding: Finding, draft: Draft): Draft {
  const mended = doubtfulAt(phrase, finding);
  if (mended === undefined) return draft;
  const raw = wordsBetween(phrase, mended.from, mended.to);
  return {
    milestones: draft.milestones.map((item) => ({ ...item, certainty: 'assumed' })),
    issues: [...draft.issues, issue('deadline-ambiguous', raw, { reason: 'damaged' })],
  };
}

function draftAll(phrase: Phrase, placed: readonly Placed[], context: DeadlineContext): readonly Draft[] {
  const neighbours = neighboursOf(placed);
  const calendar = context.holidays === undefined ? PLAIN_CALENDAR : workCalendar(context.holidays);
  return placed.map(({ finding, text }, index) =>
    withDoubt(
      phrase,
      finding,
      draftOf(finding, {
        context,
        calendar,
        text,
        raw: wordsBetween(phrase, finding.from, finding.to),
        neighbours: neighbours[index] ?? { before: null, behind: null },
      }),
    ),
  );
}

function unique(issues: readonly DeadlineIssue[]): readonly DeadlineIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, raw }) => {
    const key = `${code} ${raw}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/**
 * Reads a deadline phrase as written in a plan into its milestones, in the order of the text (design 5).
 * Never throws, whatever the text; what it cannot read becomes an `unscheduled` milestone and an issue, never a made-up date.
 */
export function readDeadline(raw: string, context: DeadlineContext): Schedule {
  const phrase = readPhrase(raw);
  const whole = phrase.text.replaceAll('\n', ' ');
  if (phrase.text === '') return { milestones: [], issues: [{ code: 'deadline-empty', raw: '' }] };
  if (EMPTY.test(phrase.text))
    return {
      milestones: [milestone({ kind: 'unscheduled', text: whole })],
      issues: [{ code: 'deadline-empty', raw: whole }],
    };
  const hits = recognise(phrase);
  const drafts = draftAll(phrase, placeFindings(phrase, hits), context);
  const issues = unique([...drafts.flatMap((draft) => draft.issues), ...leftoverIssues(phrase, hits)]);
  const milestones = drafts.flatMap((draft) => draft.milestones);
  if (milestones.length > 0) return { milestones, issues };
  if (issues.length === 0 && hits.some(({ family }) => NAMES_PAPER.has(family)))
    return { milestones: [milestone({ kind: 'unscheduled', text: whole })], issues };
  const understood: readonly DeadlineIssue[] =
    issues.length > 0 ? issues : [{ code: 'deadline-not-understood', raw: whole }];
  return { milestones: [milestone({ kind: 'unscheduled', text: whole })], issues: understood };
}
