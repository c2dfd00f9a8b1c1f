import type { OfferedAction, OfferedActions } from '../../model/plan-files.ts';
import { copyOf, type Desk, part } from './desk.ts';
import { addAction } from './parts-editor.ts';
import type { PlanMission } from './plan.ts';

/** More would bury those that were looked for. */
const MOST_SHOWN = 20;

/** Capitals and accents do not count. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The actions of published strategies, loaded at the first search: words, a public, an obstacle. */
export function offerActions(desk: Desk): { refreshTargets(): void } {
  const section = part(desk.form, '[aria-labelledby="bloc_prendre"]');
  const field = (name: string) =>
    part<HTMLInputElement | HTMLSelectElement>(section, `[data-chercher="${name}"]`);
  const [words, audience, obstacle] = [field('mots'), field('public'), field('frein')];
  const target = field('cible') as HTMLSelectElement;
  const status = part(section, '[data-trouve]');
  const list = part(section, '[data-offres]');
  let loading: Promise<OfferedActions> | undefined;

  const load = async (): Promise<OfferedActions> => {
    const response = await fetch(desk.form.dataset.actions ?? '');
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json();
  };

  const search = async (): Promise<void> => {
    try {
      loading ??= load();
      const offers = await loading;
      const asked = folded(words.value).split(/\s+/).filter(Boolean);
      const found = offers.actions.filter(
        ({ titre, description, publics, freins }) =>
          asked.every((word) => folded(`${titre} ${description}`).includes(word)) &&
          (audience.value === '' || publics.includes(audience.value) || publics.includes('tous')) &&
          (obstacle.value === '' || freins.includes(obstacle.value)),
      );
      status.textContent = told(found.length);
      list.replaceChildren(
        ...found.slice(0, MOST_SHOWN).map((offer) => offerElement(offer, offers)),
      );
    } catch (error) {
      console.error(error);
      loading = undefined;
      status.textContent =
        'Les actions n’ont pas pu se charger. Vérifiez la connexion, puis réessayez.';
    }
  };

  const offerElement = (offer: OfferedAction, { strategies }: OfferedActions): HTMLElement => {
    const element = copyOf('offre');
    const strategy = strategies[offer.strategie];
    const link = part<HTMLAnchorElement>(element, '[data-lien]');
    link.textContent = offer.titre;
    link.href = `${new URL(strategy?.adresse ?? '', location.href).pathname}#${offer.ancre}`;
    part(element, '[data-texte]').textContent = offer.description;
    part(element, '[data-details]').textContent = [strategy?.titre, offer.etat]
      .filter(Boolean)
      .join(' · ');
    part(element, '[data-quoi]').textContent = ` : ${offer.titre}`;
    part(element, '[data-prendre]').addEventListener('click', () => {
      take(offer, strategy);
      status.textContent = `« ${offer.titre} » est dans votre plan.`;
    });
    return element;
  };

  const take = (
    { titre, description, publics, freins }: OfferedAction,
    strategy: OfferedActions['strategies'][number] | undefined,
  ): void => {
    const { data } = desk.plan;
    const [axisAt = 0, missionAt] = target.value.split('-').map(Number);
    if (data.axes.length === 0)
      data.axes.push({ titre: 'Axe à nommer', missions: [], actions: [] });
    const axis = data.axes[axisAt] ?? data.axes[0];
    const place: PlanMission | undefined =
      missionAt === undefined ? axis : (axis?.missions[missionAt] ?? axis);
    if (strategy && !data.sources.some(({ adresse }) => adresse === strategy.adresse)) {
      const { titre: name, porteur, date, adresse } = strategy;
      data.sources.push({ titre: name, editeur: porteur, date, adresse });
    }
    if (place)
      addAction(
        place,
        { titre, description, publics: [...publics], freins: [...freins], etat: 'prevue' },
        desk,
      );
  };

  part(section, '[data-chercher-bouton]').addEventListener('click', search);
  for (const select of [audience, obstacle]) select.addEventListener('change', search);
  words.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter') return;
    event.preventDefault();
    void search();
  });
  return {
    refreshTargets() {
      const chosen = target.value;
      const places = desk.plan.data.axes.flatMap((axis, at) => [
        new Option(axis.titre || `Axe ${at + 1}`, `${at}`),
        ...axis.missions.map(
          (mission, place) =>
            new Option(`— ${mission.titre || `Mission ${place + 1}`}`, `${at}-${place}`),
        ),
      ]);
      target.replaceChildren(...(places.length > 0 ? places : [new Option('Un nouvel axe', '0')]));
      if (places.some(({ value }) => value === chosen)) target.value = chosen;
    },
  };
}

function told(count: number): string {
  if (count === 0) return 'Aucune action ne répond. Essayez un autre mot, ou moins de choix.';
  const shown = count > MOST_SHOWN ? `, les ${MOST_SHOWN} premières ci-dessous` : '';
  return `${count} action${count > 1 ? 's' : ''}${shown}.`;
}
