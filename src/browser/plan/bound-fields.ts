import type { Desk } from './desk.ts';
import { plainWords } from './plain-words.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields whose texts are lists: how they are written on one line. */
const LISTS: Readonly<Record<string, string>> = { partenaires: ' ; ', auteurs: ' ; ' };

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const DATES = new Set(['debut', 'fin', 'echeance']);

/**
 * Ties the fields of a form to what they tell: each shows its value, and writes it as it is typed. When a field is left, it
 * keeps what the model takes, and says what it changed.
 * @param within fields of parts that stand inside belong to those parts
 */
export function bindFields(root: ParentNode, target: object, desk: Desk, within = ''): void {
  const values = target as Record<string, unknown>;
  const own = (element: Element) => within === '' || element.closest(within) === root;
  for (const field of root.querySelectorAll<Field>('[data-champ]')) {
    if (!own(field)) continue;
    const name = field.dataset.champ ?? '';
    field.value = shown(values[name], name);
    field.addEventListener('input', () => {
      values[name] = read(field, name);
      desk.changed();
    });
    field.addEventListener('change', () => {
      const kept = shown(values[name], name);
      if (!(field instanceof HTMLSelectElement) && kept !== field.value.trim()) {
        field.value = kept;
        desk.say('Des signes de mise en forme ont été retirés : ce champ ne prend que des mots.');
      }
      if (DATES.has(name)) checkDate(field as HTMLInputElement, desk);
    });
  }
  for (const box of root.querySelectorAll<HTMLInputElement>('[data-cases]')) {
    if (!own(box)) continue;
    const name = box.dataset.cases ?? '';
    const chosen = () => (values[name] as string[] | undefined) ?? [];
    box.checked = chosen().includes(box.value);
    box.addEventListener('change', () => {
      const others = chosen().filter((id) => id !== box.value);
      values[name] = box.checked ? [...others, box.value] : others;
      tellCount(root, name, chosen().length);
      desk.changed();
    });
    tellCount(root, name, chosen().length);
  }
}

function tellCount(root: ParentNode, name: string, count: number): void {
  const place = root.querySelector(`[data-bilan="${name}"]`);
  if (place) place.textContent = count > 0 ? `(${count})` : '';
}

function shown(value: unknown, name: string): string {
  const separator = LISTS[name];
  if (separator && Array.isArray(value)) return value.join(separator);
  return typeof value === 'string' ? value : '';
}

function read(field: Field, name: string): string | string[] {
  if (field instanceof HTMLSelectElement) return field.value;
  const plain = plainWords(field.value, field.maxLength, field instanceof HTMLInputElement);
  if (DATES.has(name)) return DATE.test(plain) ? plain : '';
  if (!LISTS[name]) return plain;
  return plain.split(';').flatMap((one) => plainWords(one, 200) || []);
}

function checkDate(field: HTMLInputElement, desk: Desk): void {
  const written = field.value.trim();
  const isDate = written === '' || DATE.test(written);
  field.toggleAttribute('aria-invalid', !isDate);
  if (!isDate) desk.say(`« ${written} » n’est pas une date : écrivez 2027, 2027-06 ou 2027-06-30.`);
}
