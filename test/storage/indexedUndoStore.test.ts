import type { UndoRecord } from '../../src/core/undo/record';
import { indexedUndoStore } from '../../src/storage/indexedUndoStore';

const record = (stateKey: string): UndoRecord => ({ version: 1, stateKey, restoring: [], written: [] });

function fail(): never {
  throw new Error('SecurityError');
}

/** An IndexedDB that refuses, in the ways browsers do. */
const refusing = (open: () => unknown): IDBFactory => ({ open }) as unknown as IDBFactory;

function failingRequest(): unknown {
  const request: { onerror?: () => void; error: Error } = { error: new Error('QuotaExceededError') };
  setTimeout(() => request.onerror?.(), 0);
  return request;
}

describe.each([
  ['there is no storage', undefined],
  ['storage throws when asked', refusing(fail)],
  ['storage cannot be opened', refusing(failingRequest)],
])('when %s', (_, factory) => {
  test('the page remembers, each workbook by itself', async () => {
    const store = indexedUndoStore({ factory, now: () => 1 });
    expect(await store.get('a')).toBeUndefined();
    expect(await store.put(record('a'))).toBe(true);
    expect(await store.put(record('b'))).toBe(true);
    expect(await store.get('a')).toEqual(record('a'));
    await store.clear('a');
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('b')).toEqual(record('b'));
  });
});

test('a storage that never answers is asked once, not at every step', async () => {
  jest.useFakeTimers();
  let asked = 0;
  const silent = refusing(() => {
    asked += 1;
    return {};
  });
  const store = indexedUndoStore({ factory: silent, now: () => 1 });
  const put = store.put(record('a'));
  await jest.advanceTimersByTimeAsync(5000);
  expect(await put).toBe(true);
  expect(await store.get('a')).toEqual(record('a'));
  expect(await store.get('b')).toBeUndefined();
  expect(asked).toBe(1);
  jest.useRealTimers();
});
