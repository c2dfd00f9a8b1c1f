import type {
  DepartementTerritories,
  EpciPlaces,
  NamedCode,
  TerritoryIndex,
} from '../../model/plan-files.ts';
import { type Desk, part } from './desk.ts';

/** The whole country has one code, and nothing to choose from. */
const COUNTRY: NamedCode = ['FR', 'France'];

/** Offers the official list, file by file: nothing is asked for before a choice is opened. */
export function offerTerritories(desk: Desk): { show(): Promise<void>; name(): string } {
  const section = part(desk.form, '[data-lie="plan"]');
  const select = (name: string) => part<HTMLSelectElement>(section, `[data-territoire="${name}"]`);
  const [nature, departement, code] = [select('nature'), select('departement'), select('code')];
  const folder = desk.form.dataset.territoires ?? '';
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(name: string): Promise<T> => {
    const known = files.get(name) ?? fetchJson(`${folder}${name}.json`);
    files.set(name, known);
    known.catch(() => files.delete(name));
    return known as Promise<T>;
  };
  const isWithin = () => nature.value === 'commune' || nature.value === 'epci';

  const list = async (): Promise<readonly NamedCode[]> => {
    if (nature.value === 'pays') return [COUNTRY];
    const { departements, regions } = await read<TerritoryIndex>('index');
    fill(departement, departements, departement.value);
    if (nature.value === 'departement') return departements;
    if (nature.value === 'region') return regions;
    if (!departement.value) return [];
    const { communes, epci } = await read<DepartementTerritories>(departement.value);
    return nature.value === 'commune' ? communes : epci;
  };

  /** The département whose list holds a territory; empty for those that stand in no such list. */
  const departementOf = async (scale: string, official: string): Promise<string> => {
    if (scale === 'commune') return /^(?:97.|..)/.exec(official)?.[0] ?? '';
    if (scale !== 'epci') return '';
    return (await read<EpciPlaces>('epci').catch((): EpciPlaces => ({})))[official] ?? '';
  };

  const refresh = async (): Promise<void> => {
    (departement.closest('p') as HTMLElement).hidden = !isWithin();
    try {
      fill(code, await list(), desk.plan.data.territoire.code);
    } catch (error) {
      console.error(error);
      desk.say(
        'La liste des territoires n’a pas pu se charger. Vérifiez la connexion, puis rouvrez la liste.',
      );
    }
  };

  // Opening a choice asks for its list; a screen reader and a keyboard come by focus too.
  for (const field of [departement, code]) field.addEventListener('focus', refresh, { once: true });
  nature.addEventListener('change', () => {
    desk.plan.data.territoire = { nature: nature.value, code: '' };
    desk.changed();
    void refresh();
  });
  departement.addEventListener('change', refresh);
  code.addEventListener('change', () => {
    desk.plan.data.territoire = { nature: nature.value, code: code.value };
    desk.changed();
  });
  return {
    /** What the plan says: its code first, then its name, once the list that holds it has come. */
    async show() {
      const { nature: scale, code: official } = desk.plan.data.territoire;
      nature.value = scale;
      (departement.closest('p') as HTMLElement).hidden = !isWithin();
      fill(code, official ? [[official, official]] : [], official);
      if (!official) return;
      const place = await departementOf(scale, official);
      if (place) fill(departement, [[place, place]], place);
      await refresh();
    },
    name: () => (code.value ? (code.selectedOptions[0]?.textContent ?? '') : ''),
  };
}

/** Replaces the choices but for the first, and keeps what was chosen, even when the list does not know it. */
function fill(field: HTMLSelectElement, list: readonly NamedCode[], chosen: string): void {
  const known = chosen === '' || list.some(([code]) => code === chosen);
  const options = known ? list : [[chosen, chosen] as const, ...list];
  field.replaceChildren(
    ...[...field.options].slice(0, 1),
    ...options.map(([code, name]) => new Option(name, code)),
  );
  field.value = chosen;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
