import { showMail } from '../../src/browser/ready-mail.ts';
import { hoursFromFrench } from '../../src/model/opening-hours/from-french.ts';
import { parseHours } from '../../src/model/opening-hours/parse-hours.ts';
import { sayHours } from '../../src/model/opening-hours/say-hours.ts';
import type { FinderData, FinderPlace } from '../../src/model/places/finder-data.ts';
import { type PlaceChange, placeChangeMail } from '../../src/model/places/place-change.ts';
import { internationalNumber, saidNumber } from '../../src/model/places/telephone.ts';

/** The form that makes an e-mail of a changed place: all of it happens on the device, and nothing is sent. */
const form = document.querySelector<HTMLFormElement>('.proposition');
const letter = document.querySelector<HTMLElement>('.lettre');

if (form && letter)
  start(form, letter).catch((error) => {
    console.error(error);
    const mail = { to: form.dataset.courriel ?? '', subject: '', body: '' };
    showMail(
      letter,
      mail,
      'La liste des lieux n’a pas pu être chargée. Vérifiez la connexion, puis rechargez la page.',
    );
  });

async function start(form: HTMLFormElement, letter: HTMLElement): Promise<void> {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  form.hidden = false;
  const places = await load(form);
  const asked = new URLSearchParams(location.search).get('lieu');
  field('lieu').append(
    ...places.lieux.map(([slug, nom, commune]) => {
      const option = new Option(`${nom}, ${places.communes[commune]?.[0] ?? ''}`, slug);
      option.selected = slug === asked;
      return option;
    }),
  );
  const chosen = (): FinderPlace | undefined =>
    places.lieux.find(([slug]) => slug === field('lieu').value);
  const fill = () => {
    const place = chosen();
    field('telephone').value = place ? saidNumber(place[4]) : '';
    field('adresse').value = place?.[3] ?? '';
    const aide = form.querySelector('#horaires-aide');
    if (aide) aide.textContent = place ? saidNow(places.horaires[place[5]]) : '';
    const link = document.querySelector<HTMLAnchorElement>('.signaler-forge a');
    if (link && place) {
      link.href = `${link.dataset.avant}${place[0]}${link.dataset.apres}`;
      (link.parentElement as HTMLElement).hidden = false;
    }
  };
  fill();
  field('lieu').addEventListener('change', fill);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const place = chosen();
    if (!place) return;
    const change = changeOf(form, place, places);
    const isEmpty = Object.keys(change.champs).length === 0 && change.remarque === '';
    showMail(
      letter,
      { to: form.dataset.courriel ?? '', ...placeChangeMail(change) },
      isEmpty ? 'Rien n’a changé dans ce formulaire : dites ce qui est différent.' : '',
    );
  });
}

async function load({ dataset }: HTMLFormElement): Promise<FinderData> {
  const response = await fetch(dataset.donnees ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

const saidNow = (hours: string | undefined): string =>
  hours === undefined ? 'Aucun horaire connu.' : `Aujourd’hui : ${said(hours)}.`;

function said(hours: string): string {
  const reading = parseHours(hours);
  return 'schedule' in reading ? sayHours(reading.schedule).join(' ; ') : hours;
}

function changeOf(
  form: HTMLFormElement,
  place: FinderPlace,
  { horaires }: FinderData,
): PlaceChange {
  const value = (name: string) =>
    (form.elements.namedItem(name) as HTMLInputElement).value.trim().replace(/\s+/g, ' ');
  const [slug, nom, , adresse, telephone, number] = place;
  const hours = hoursFromFrench(value('horaires'));
  const before = { telephone, adresse, horaires: horaires[number] ?? '' };
  const after = {
    telephone: internationalNumber(value('telephone')),
    adresse: value('adresse'),
    horaires: hours ?? '',
  };
  const isChecked = (form.elements.namedItem('confirme') as HTMLInputElement).checked;
  const champs = Object.fromEntries(
    (['telephone', 'horaires', 'adresse'] as const)
      .filter((name) => after[name] !== '' && after[name] !== before[name])
      .map((name) => [name, after[name]]),
  );
  const unread = value('horaires') !== '' && hours === undefined;
  return {
    page: `${form.dataset.racine}${slug}/`,
    nom,
    champs: { ...champs, ...(isChecked && { verifie_le: today() }) },
    avant: before,
    remarque: [unread ? `Horaires : ${value('horaires')}` : '', value('remarque')]
      .filter(Boolean)
      .join('. '),
  };
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
