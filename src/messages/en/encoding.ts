import { lookUp } from '../../core/memory/lookUp';

/** The old encodings, as offices call them. */
const OLD_ENCODINGS: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC, fonts .Vn…)', vni: 'VNI (fonts VNI-…)' };

/** What an old encoding is called in a sentence. */
export const encodingName = (encoding: string): string => lookUp(OLD_ENCODINGS, encoding) ?? encoding;
