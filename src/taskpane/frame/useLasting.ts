import { useEffect, useState } from 'react';

/** Whether something has lasted for so many milliseconds: what is over at once need not be told, and the page does not jump. */
export function useLasting(isOn: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isOn) {
      setLasted(false);
      return undefined;
    }
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isOn, milliseconds]);
  return isOn && hasLasted;
}
