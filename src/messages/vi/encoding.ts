import { lookUp } from '../../core/memory/lookUp';

/** Bảng mã cũ, as offices call them. */
const OLD_ENCODINGS: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC, phông .Vn…)', vni: 'VNI (phông VNI-…)' };

/** What an old encoding is called in a sentence. */
export const encodingName = (encoding: string): string => lookUp(OLD_ENCODINGS, encoding) ?? encoding;
