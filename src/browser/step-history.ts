/** Steps of a page that stand in the history of the browser. */
interface StepHistory {
  /** Tells the history that the page went on to this step. */
  went(step: number): void;
  /** Goes back to the step before, as « Back » of the browser does. */
  back(): void;
}

/**
 * Makes each step of a page an entry of the browser's history: its « Back » goes back one step instead of leaving the
 * page. The history knows the number of a step, never what was answered there.
 * @param show shows the step that the browser went to; gives back the one that stands, which may be an earlier one
 */
export function stepHistory(show: (step: number) => number): StepHistory {
  let at = 0;
  let wanted: number | undefined;
  // What an earlier visit of this tab left in its history counts for nothing.
  history.replaceState({ pas: 0 }, '');
  addEventListener('popstate', ({ state }) => {
    const step = (state as { pas?: number } | null)?.pas;
    if (step === undefined) {
      // A link within the page, as the one that skips to the content, leads to no other step.
      history.replaceState({ pas: at }, '');
    } else if (wanted !== undefined && step > wanted) {
      history.back();
    } else {
      wanted = undefined;
      if (step !== at) at = show(step);
    }
  });
  return {
    went(step) {
      at = step;
      history.pushState({ pas: step }, '');
    },
    back() {
      wanted = at - 1;
      history.back();
    },
  };
}
