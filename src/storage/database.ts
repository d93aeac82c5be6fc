const NAME = 'phu-luc';
const VERSION = 1;

/** Object stores: the records as text, and a short line on each of them. Both by `stateKey`. */
export const RUNS = 'runs';
export const LIST = 'list';

/** A browser that refuses storage says so at once, says so late, or never answers. */
const PATIENCE = 3000;

const failure = (error: DOMException | null): Error => error ?? new Error('IndexedDB');

/** The answer to a request. */
export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failure(request.error));
  });

/** Resolves once everything asked for in the transaction is safely written. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure(transaction.error));
    transaction.onerror = () => reject(failure(transaction.error));
  });

/** Opens our database; rejects where the browser has none or refuses it. */
export function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    const late = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(new Error('IndexedDB does not answer'));
    }, PATIENCE);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(RUNS);
      request.result.createObjectStore(LIST, { keyPath: 'stateKey' });
    };
    request.onerror = () => {
      clearTimeout(late);
      reject(failure(request.error));
    };
    request.onsuccess = () => {
      clearTimeout(late);
      const database = request.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
  });
}
