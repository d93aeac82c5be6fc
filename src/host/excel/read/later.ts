/** Reads what was loaded of proxies; to be called after the round trip. */
export type Later<T> = () => T;

export const later =
  <Proxies, T>(proxies: Proxies, read: (proxies: Proxies) => T): Later<T> =>
  () =>
    read(proxies);
