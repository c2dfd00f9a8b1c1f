for (const agenda of document.querySelectorAll<HTMLElement>('[data-agenda]')) {
  setPastAside(agenda, new Date());
  offerWeeks(agenda);
}

/** A page may be read long after it was built: what is past leaves the top, and stands folded at the end. */
function setPastAside(agenda: HTMLElement, now: Date): void {
  for (const note of agenda.querySelectorAll('[data-sans-script]')) note.remove();
  const past = [...agenda.querySelectorAll<HTMLElement>('[data-fin]')].filter(({ dataset }) =>
    isPast(dataset.fin ?? '', now),
  );
  if (past.length === 0) return;
  const list = document.createElement('ul');
  for (const session of past) {
    const day = session.closest('[data-jour]');
    const time = session.querySelector('time');
    const name = day?.querySelector('h3')?.textContent;
    if (time && name) time.prepend(`${name}, `);
    // It is no answer to a filter any more.
    session.removeAttribute('data-filtrable');
    list.append(session);
    if (day && !day.querySelector('[data-fin]')) removeDay(day);
  }
  const folded = document.createElement('details');
  folded.className = 'agenda-passes';
  const summary = document.createElement('summary');
  summary.textContent = past.length > 1 ? `Déjà passés (${past.length})` : 'Déjà passé (1)';
  folded.append(summary, list);
  agenda.append(folded);
  const isEmpty = !agenda.querySelector('[data-fin][data-filtrable], .dates-d-atelier [data-fin]');
  agenda.querySelector('.agenda-vide')?.toggleAttribute('hidden', !isEmpty);
}

/**
 * Whether a session is over.
 * @param end `2026-10-27T16:00+01:00`; what cannot be read is not put aside
 */
function isPast(end: string, now: Date): boolean {
  return Date.parse(end) <= now.getTime();
}

/** A day without sessions goes, its week with its last day, and a folded month with its last week. */
function removeDay(day: Element): void {
  const week = day.closest('[data-semaine]');
  day.remove();
  if (!week || week.querySelector('[data-jour]')) return;
  const month = week.closest('[data-mois]');
  week.remove();
  if (month && !month.querySelector('[data-semaine]')) month.remove();
}

/** Where no week stands open any more, long after the page was made or once it is filtered, the first month does. */
function openFirstMonth(agenda: HTMLElement): void {
  if (agenda.querySelector('.agenda > .semaine:not([hidden])')) return;
  const month = agenda.querySelector<HTMLDetailsElement>('[data-mois]:not([hidden])');
  if (month) month.open = true;
}

/** How many sessions of each folded month answer the filter. */
function countMonths(agenda: HTMLElement): void {
  for (const month of agenda.querySelectorAll('[data-mois]')) {
    const place = month.querySelector('.mois-compte');
    const count = month.querySelectorAll('[data-filtrable]:not([hidden])').length;
    if (place) place.textContent = `(${count})`;
  }
}

/** Offers one week at a time; the weeks that a filter has emptied are passed over. */
function offerWeeks(agenda: HTMLElement): void {
  const bar = agenda.querySelector<HTMLElement>('.agenda-vues');
  const weeks = [...agenda.querySelectorAll<HTMLElement>('[data-semaine]')];
  if (!bar) return;
  if (weeks.length === 0) {
    bar.remove();
    return;
  }
  const steps = bar.querySelector<HTMLElement>('.agenda-pas');
  const views = [...bar.querySelectorAll<HTMLButtonElement>('[data-vue]')];
  const stepButtons = [...bar.querySelectorAll<HTMLButtonElement>('[data-pas]')];
  let current = 0;

  /** The nearest week that shows something, in one direction; none at the end. */
  const nearest = (from: number, step: number): number => {
    for (let at = from; at >= 0 && at < weeks.length; at += step) if (!weeks[at]?.hidden) return at;
    return -1;
  };

  const show = () => {
    countMonths(agenda);
    openFirstMonth(agenda);
    if (weeks[current]?.hidden) current = Math.max(0, nearest(current, 1), nearest(current, -1));
    for (const [at, week] of weeks.entries()) week.toggleAttribute('data-courante', at === current);
    const month = weeks[current]?.closest<HTMLDetailsElement>('[data-mois]');
    if (month && agenda.dataset.agenda === 'semaine') month.open = true;
    for (const button of stepButtons) {
      const step = Number(button.dataset.pas);
      button.disabled = nearest(current + step, step) === -1;
    }
  };

  for (const view of views)
    view.addEventListener('click', () => {
      const name = view.dataset.vue ?? 'liste';
      agenda.dataset.agenda = name;
      for (const other of views) other.setAttribute('aria-pressed', String(other === view));
      steps?.toggleAttribute('hidden', name === 'liste');
      show();
    });
  for (const button of stepButtons)
    button.addEventListener('click', () => {
      const step = Number(button.dataset.pas);
      const next = nearest(current + step, step);
      if (next === -1) return;
      current = next;
      show();
      // The week is said, and the keyboard goes on from there when its button has no further week.
      weeks[current]?.querySelector('h2')?.focus();
    });
  // A filter hides weeks: the one that is shown may be among them. It stands before this list in the page.
  document.addEventListener('change', show);
  document.addEventListener('click', show);
  bar.removeAttribute('data-attente');
  show();
}
