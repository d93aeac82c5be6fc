import type { ProgressContext, ProgressProposal } from '../../../src/core/progress/proposal';

/** "done 2024-03-12", "done !future-date", "partly", "null". */
export function notation(proposal: ProgressProposal | null): string {
  if (proposal === null) return 'null';
  const { state, completed, doubt } = proposal;
  return [state, ...(completed === null ? [] : [completed]), ...(doubt === null ? [] : [`!${doubt}`])].join(' ');
}

/** "@ year=2024; report=2024-11-20; result=Kế hoạch; repeats; milestones=a|b; header=Đã hoàn thành" */
export function contextOf(line: string): ProgressContext {
  const said = new Map(
    line
      .slice(1)
      .split(';')
      .map((part) => part.trim().split('='))
      .map(([name = '', value = '']) => [name, value]),
  );
  const year = said.get('year');
  const report = said.get('report');
  const milestones = said.get('milestones');
  return {
    year: year === undefined ? null : Number(year),
    ...(report === undefined ? {} : { reportDate: report }),
    ...(said.has('result') ? { result: said.get('result') ?? '' } : {}),
    ...(said.has('header') ? { header: said.get('header') ?? '' } : {}),
    ...(milestones === undefined ? {} : { milestones: milestones.split('|') }),
    ...(said.has('repeats') ? { repeats: true } : {}),
  };
}
