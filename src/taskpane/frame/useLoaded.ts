import { useEffect, useState } from 'react';

/** What `load` brings, undefined until then. A load that fails breaks the component: the frame around it says so. */
export function useLoaded<Key, T>(key: Key, load: (key: Key) => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    let isWanted = true;
    load(key).then(
      (value) => {
        if (isWanted) setLoaded(() => value);
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      isWanted = false;
    };
  }, [key, load]);
  if (failure) throw failure;
  return loaded;
}
