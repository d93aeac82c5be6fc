const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    table[n] = c;
  }
  return table;
}

/** CRC-32 of zip, as an unsigned number. `previous` is the sum of the bytes before, to go on chunk by chunk. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const table = TABLE;
  let c = ~previous;
  for (let i = 0; i < bytes.length; i++) {
    c = ((table[(c ^ (bytes[i] as number)) & 0xff] as number) ^ (c >>> 8)) | 0;
  }
  return ~c >>> 0;
}
