import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { DraftFault } from '../check/draft-fault.ts';
import type { WrittenForm } from '../written-form.ts';
import { checkDelay } from './check-delay.ts';
import { withoutFilled } from './filled-fields.ts';
import { formCheck, formFaults } from './form-check.ts';

/** The faults of a form, a moment after its last change; a field that is filled is no more told as empty at once. */
export function useFaults(written: WrittenForm): readonly DraftFault[] {
  const [faults, setFaults] = useState<readonly DraftFault[]>(() => formFaults(written));
  const [version, again] = useReducer((count: number) => count + 1, 0);
  const unchecked = useRef<number>(undefined);
  useEffect(() => formCheck().onChange(again), []);
  useEffect(() => {
    const now = performance.now();
    unchecked.current ??= now;
    const check = () => {
      unchecked.current = undefined;
      setFaults(formFaults(written));
    };
    // A new corpus, or a new text: both call for a look.
    const timer = setTimeout(check, version === 0 ? checkDelay(unchecked.current, now) : 0);
    return () => clearTimeout(timer);
  }, [written, version]);
  return useMemo(() => withoutFilled(faults, written), [faults, written]);
}
