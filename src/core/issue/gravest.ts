import type { Issue } from './issue';

/** Of several findings the first of the gravest: what is told where only one can be; undefined where there are none. */
export function gravest(issues: readonly Issue[]): Issue | undefined {
  const first = (severity: Issue['severity']): Issue | undefined => issues.find((issue) => issue.severity === severity);
  return first('error') ?? first('warning') ?? issues[0];
}
