import { HostError } from './error';
import { memberName } from '../interpreter/names';

/** The members that load options name: `true` for a value, a further object for what lies inside. */
export interface Wanted {
  readonly [member: string]: Wanted | true;
}

export function wireless(options: unknown): Wanted {
  if (typeof options !== 'object' || options === null)
    throw new HostError('InvalidArgument', 'load options are wanted');
  const wanted: Record<string, Wanted | true> = {};
  for (const [name, value] of Object.entries(options)) {
    if (name === '$all') throw new HostError('ApiNotFound', 'fake host: $all in cell properties is not implemented');
    if (value === true) wanted[memberName(name)] = true;
    else if (typeof value === 'object' && value !== null) wanted[memberName(name)] = wireless(value);
  }
  return wanted;
}
