/**
 * What an archive may claim before we refuse it. A plan of 100,000 rows has one part of 46 MB and a ratio of about 10;
 * Excel's own workbooks stay far below all of these.
 */
export const LIMITS = {
  /** Entries in the archive. */
  entries: 10_000,
  /** Bytes of one entry, inflated: below what one JavaScript string can hold. */
  entrySize: 400 * 1024 * 1024,
  /** Bytes of all entries together, inflated. */
  totalSize: 1024 * 1024 * 1024,
  /** Inflated to compressed size; deflate cannot exceed 1032. Only looked at from `ratioFrom` bytes on. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
} as const;
