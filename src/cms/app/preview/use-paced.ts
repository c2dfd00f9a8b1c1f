import { useEffect, useRef, useState } from 'react';

/**
 * Follows a value that changes at each key, at a pace that leaves the keys their time: what is made of it is made anew
 * for what was written last, and not for each letter.
 * @param pace the least time between two values, in milliseconds
 */
export function usePaced<T>(value: T, pace: number): T {
  const [shown, show] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      show(latest.current);
    }, pace);
  }, [value, pace]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return shown;
}
