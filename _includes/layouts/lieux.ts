import {
  type BeginnerSession,
  comingSessions,
} from '../../src/browser/places/beginner-workshops.ts';
import {
  type FoundPlace,
  findPlaces,
  holidayCode,
  type PlaceQuery,
  pointOf,
} from '../../src/browser/places/find-places.ts';
import { nextSpell, openNow, thisMinute } from '../../src/browser/places/open-now.ts';
import { parseHours } from '../../src/model/opening-hours/parse-hours.ts';
import { sayHours, sayTime } from '../../src/model/opening-hours/say-hours.ts';
import type { FinderData } from '../../src/model/places/finder-data.ts';
import { saidNumber } from '../../src/model/places/telephone.ts';
import { minutesOf } from '../../src/model/workshops/sessions.ts';

/** Places shown at once. */
const STEP = 12;

const form = document.querySelector<HTMLFormElement>('.trouver-choix');
const results = document.querySelector<HTMLElement>('.trouver-resultats');

if (form && results) start(form, results);

/** Finds places on the device: the data come once, and nothing that is typed or located leaves it. */
function start(form: HTMLFormElement, results: HTMLElement): void {
  const part = <E extends Element>(name: string) => results.querySelector<E>(name) as E;
  const [status, list, more] = [
    part<HTMLElement>('[role=status]'),
    part<HTMLElement>('ol'),
    part<HTMLButtonElement>('button'),
  ];
  const model = part<HTMLTemplateElement>('template').content.firstElementChild as HTMLElement;
  let data: Promise<FinderData> | undefined;
  let here: PlaceQuery['ici'];
  let turn = 0;
  const soon = form.querySelector('[data-bientot]');
  if (soon) soon.textContent = nextSpell(new Date()).nom;
  form.hidden = false;

  const load = (): Promise<FinderData> => {
    data ??= fetch(form.dataset.donnees ?? '').then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.json();
    });
    return data;
  };

  const query = (now: Date): PlaceQuery => {
    const asked = new FormData(form);
    const value = (name: string) => String(asked.get(name) ?? '');
    return {
      commune: value('commune'),
      service: value('service'),
      public: value('public'),
      gratuit: asked.has('gratuit'),
      debutant: asked.has('debutant'),
      quand: [
        ...(asked.has('ouvert') ? [thisMinute(now)] : []),
        ...(asked.has('bientot') ? [nextSpell(now)] : []),
      ],
      ici: here,
    };
  };

  async function look(): Promise<void> {
    turn += 1;
    const mine = turn;
    const now = new Date();
    const asked = query(now);
    results.hidden = false;
    try {
      const known = await load();
      if (mine !== turn) return;
      const found = findPlaces(known, asked, comingSessions(known, now));
      status.textContent = sayFound(found, asked, known);
      let shown = 0;
      list.replaceChildren();
      const show = () => {
        const next = found.lieux.slice(shown, shown + STEP);
        list.append(...next.map((place) => item(place, known, now)));
        shown += next.length;
        more.hidden = shown >= found.lieux.length;
      };
      more.onclick = () => {
        const first = list.children.length;
        show();
        list.children[first]?.querySelector('a')?.focus();
      };
      show();
      // The list comes first: the map is painted once it is there.
      await new Promise((painted) => setTimeout(painted));
      if (mine === turn) drawMap(new Set(found.lieux.map(({ lieu }) => lieu[2])), known);
    } catch (error) {
      console.error(error);
      data = undefined;
      status.textContent =
        'La liste n’a pas pu être chargée. Vérifiez la connexion, ou parcourez les communes ci-dessous.';
    }
  }

  function item({ lieu, km, seance }: FoundPlace, known: FinderData, now: Date): HTMLElement {
    const [slug, nom, commune, adresse, telephone, horaires] = lieu;
    const made = model.cloneNode(true) as HTMLElement;
    const at = <E extends HTMLElement>(name: string) => made.querySelector<E>(name) as E;
    const link = at<HTMLAnchorElement>('h2 a');
    link.textContent = nom;
    link.href = `${form.dataset.racine}${slug}/`;
    const far = km === undefined ? '' : ` – ${sayDistance(km)}`;
    at('.trouver-ou').textContent = `${adresse}, ${known.communes[commune]?.[0] ?? ''}${far}`;
    const phone = at<HTMLAnchorElement>('.trouver-tel a');
    phone.textContent = saidNumber(telephone);
    phone.href = `tel:${telephone}`;
    if (telephone === '') at('.trouver-tel').remove();
    const hours = known.horaires[horaires];
    const code = holidayCode(known.communes[commune]?.[2]);
    const open = hours === undefined ? undefined : openNow(hours, now, code);
    if (open) at('.trouver-ouvert').textContent = open.phrase;
    else at('.trouver-ouvert').remove();
    if (hours === undefined) at('.trouver-heures').remove();
    else at('.trouver-heures').textContent = saidHours(hours);
    const workshop = at<HTMLAnchorElement>('.trouver-atelier a');
    workshop.textContent = seance ? `${seance.titre}, ${saidSession(seance)}` : '';
    if (seance) workshop.href = `${form.dataset.ateliers}${seance.slug}/`;
    else at('.trouver-atelier').remove();
    return made;
  }

  // Names come with the data, which whoever writes one needs anyway.
  const name = async () => {
    const { communes, sans } = await load();
    const names = [...communes.map(([nom]) => nom), ...sans.map(([nom]) => nom)];
    const options = names.map((nom) => new Option('', nom));
    form.querySelector('datalist')?.replaceChildren(...options);
  };
  // Whoever enters the form is about to ask. Without network, the search itself says so.
  form.addEventListener('focusin', () => void name().catch(() => (data = undefined)), {
    once: true,
  });
  const changed = () => void look();
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
    results.scrollIntoView({ block: 'start' });
  });
  form.querySelector('button[type=button]')?.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        here = { latitude, longitude };
        changed();
      },
      () => {
        results.hidden = false;
        status.textContent =
          'Cet appareil n’a pas donné sa position. Écrivez plutôt le nom d’une commune.';
      },
    );
  });
  // A page that is opened with a question, or brought back, answers it.
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
  if ([...asked.keys()].length > 0 || query(new Date()).commune !== '') changed();
}

function saidHours(source: string): string {
  const reading = parseHours(source);
  return 'schedule' in reading ? sayHours(reading.schedule).join(' ; ') : source;
}

/** « mardi 1 décembre, 14 h–16 h » */
function saidSession({ date, debut, fin }: BeginnerSession): string {
  const day = new Date(`${date}T12:00:00`).toLocaleDateString('fr', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return `${day}, ${sayTime(minutesOf(debut))}–${sayTime(minutesOf(fin))}`;
}

const sayDistance = (km: number): string =>
  km < 1 ? `à ${Math.round(km * 10) * 100} m` : `à ${Math.round(km)} km`;

function sayFound(
  { lieux, sur_place, compris, sans, inconnue }: ReturnType<typeof findPlaces>,
  { commune }: PlaceQuery,
  { lieux: all }: FinderData,
): string {
  if (inconnue)
    return `« ${commune.trim()} » : aucune commune de ce nom dans ce territoire. Vérifiez l’orthographe, ou essayez le code postal.`;
  const understood = compris === undefined || sans !== undefined ? '' : `À ${compris} : `;
  const around = lieux.length - sur_place;
  if (sans !== undefined)
    return around > 0
      ? `Aucun lieu connu à ${sans}. ${places(around)} aux alentours.`
      : `Aucun lieu connu à ${sans}, ni aux alentours, avec ces choix.`;
  if (lieux.length === 0)
    return `${understood}aucun lieu ne répond à tous ces choix à la fois. Retirez-en un.`;
  if (commune.trim() === '') return `${places(lieux.length)} sur ${all.length}.`;
  const nearby = around > 0 ? `, et ${places(around)} à moins de 20\u00a0km` : '';
  return `${understood}${places(sur_place)}${nearby}.`;
}

const places = (count: number): string =>
  count === 0 ? 'aucun lieu' : `${count} ${count > 1 ? 'lieux' : 'lieu'}`;

/**
 * The map shows where what was found is: the other communes are hollow. Its dots stand in the order of the communes that
 * have a place with coordinates, so that the page need not name them twice.
 */
function drawMap(found: ReadonlySet<number>, { communes, lieux }: FinderData): void {
  const placed = [...new Set(lieux.filter((place) => pointOf(place)).map(([, , at]) => at))];
  placed.sort((a, b) => a - b);
  for (const [at, dot] of document
    .querySelectorAll<SVGElement>('.trouver-carte circle')
    .entries()) {
    const commune = placed[at] ?? -1;
    dot.classList.toggle('ailleurs', !found.has(commune));
    if (dot.firstChild) continue;
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = communes[commune]?.[0] ?? '';
    dot.append(title);
  }
}
