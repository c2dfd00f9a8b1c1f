/** What one word, or a few, of French hours says. */
export type HoursToken =
  /** Days of the week, holidays: `Mo`, `Mo-Su`, `PH`. */
  | { kind: 'day'; value: string }
  /** `09:00`, `24:00` */
  | { kind: 'time'; value: string }
  /** Which ones of the month: `1`, `-1` for the last. */
  | { kind: 'rank'; value: string }
  /** `Jul 01-Aug 31` */
  | { kind: 'dates'; value: string }
  /** Weeks that the days are narrowed to: `week 1-53/2`. */
  | { kind: 'weeks'; value: string }
  /** What holds beside the hours. */
  | { kind: 'comment'; value: string }
  /** The same in the words of its writer, between quotes. */
  | { kind: 'quoted'; value: string }
  /** The morning, the afternoon, the evening: in words. */
  | { kind: 'part'; value: string }
  /** « et », or a comma. */
  | { kind: 'and'; value: 'et' | ',' }
  | {
      kind:
        | 'to'
        | 'slash'
        | 'closed'
        | 'except'
        | 'onwards'
        | 'month'
        | 'end'
        // During school holidays.
        | 'holidays';
    };

/** Days of the week in French, or as OpenStreetMap names them. */
const DAYS: readonly (readonly [RegExp, string])[] = [
  [/^(lundis?|lun|lu|mo)$/, 'Mo'],
  [/^(mardis?|mar|ma|tu)$/, 'Tu'],
  [/^(mercredis?|mer|me|we)$/, 'We'],
  [/^(jeudis?|jeu|je|th)$/, 'Th'],
  [/^(vendredis?|ven|ve|fr)$/, 'Fr'],
  [/^(samedis?|sam|sa)$/, 'Sa'],
  [/^(dimanches?|dim|di|su)$/, 'Su'],
];

const MONTHS: Readonly<Record<string, string>> = {
  janvier: 'Jan',
  fevrier: 'Feb',
  mars: 'Mar',
  avril: 'Apr',
  mai: 'May',
  juin: 'Jun',
  juillet: 'Jul',
  aout: 'Aug',
  septembre: 'Sep',
  octobre: 'Oct',
  novembre: 'Nov',
  decembre: 'Dec',
};

/** Words that say nothing here. */
const IDLE =
  /^(du|de|d|des|le|les|l|en|chaque|tous|toutes|ouverts?|ouvertes?|ouverture|horaires?|permanences?|accueil|la|semaine|journees?|inclus|compris|uniquement|seulement|continue?|annuelles?)$/;

const month = `(${Object.keys(MONTHS).join('|')})`;
const dayOfMonth = '(1er|\\d{1,2})';
const two = (day: string): string => String(Number.parseInt(day, 10)).padStart(2, '0');
const time = (value: string): HoursToken => ({ kind: 'time', value });
const clock = (hour: string, minute = '00'): HoursToken =>
  time(`${hour.padStart(2, '0')}:${minute}`);
const dates = (value: string): HoursToken => ({ kind: 'dates', value });
const named = (name = ''): string => MONTHS[name] ?? '';

/** What several words say together, each put as one token. */
const PHRASES: readonly (readonly [RegExp, (...found: string[]) => readonly HoursToken[]])[] = [
  [
    /\b24 ?h(?:eures?)? ?(?:\/|sur) ?24h?(?:,? (?:et )?(?:7 ?j(?:ours)? ?(?:\/|sur) ?7j?))?/g,
    () => [time('00:00'), { kind: 'to' }, time('24:00')],
  ],
  [/\b7 ?j(?:ours)? ?(?:\/|sur) ?7j?\b/g, () => [{ kind: 'day', value: 'Mo-Su' }]],
  [
    /\btous les jours\b|\bchaque jour\b|\btoute la semaine\b/g,
    () => [{ kind: 'day', value: 'Mo-Su' }],
  ],
  [/\bjours ouvres\b|\ben semaine\b|\bl ?(?:-|au?) ?v\b/g, () => [{ kind: 'day', value: 'Mo-Fr' }]],
  [/\bl ?(?:-|au?) ?s\b/g, () => [{ kind: 'day', value: 'Mo-Sa' }]],
  [/\bweek-?ends?\b|\bfins? de semaine\b/g, () => [{ kind: 'day', value: 'Sa-Su' }]],
  [/\bjours? feries?\b|\bferies\b/g, () => [{ kind: 'day', value: 'PH' }]],
  [
    /\b(?:pendant|durant|en|(?:en )?periodes? de)(?: les)? vacances(?: scolaires?)?\b/g,
    () => [{ kind: 'holidays' }],
  ],
  [/\bvacances(?: scolaires?)?\b/g, () => [{ kind: 'day', value: 'SH' }]],
  [
    /\bsemaines? (im)?paires?\b/g,
    (_, odd) => [{ kind: 'weeks', value: `week ${odd ? 1 : 2}-53/2` }],
  ],
  [/\btoute la journee\b/g, () => []],
  [/\b(?:apres[ -]midis?|aprem)\b/g, () => [{ kind: 'part', value: 'l’après-midi' }]],
  [/\b(?:matins?|matinees?)\b/g, () => [{ kind: 'part', value: 'le matin' }]],
  [/\b(?:soirs?|soirees?)\b/g, () => [{ kind: 'part', value: 'le soir' }]],
  [
    /\b(?:sur|avec|prendre) (?:rdv|rendez-vous|rendez vous)\b(?: uniquement| seulement)?/g,
    () => [{ kind: 'comment', value: 'sur rendez-vous' }],
  ],
  [
    /\bsans (?:rdv|rendez-vous|rendez vous)\b/g,
    () => [{ kind: 'comment', value: 'sans rendez-vous' }],
  ],
  [
    new RegExp(`\\b(?:du )?${dayOfMonth}(?: ${month})? (?:au|-) ${dayOfMonth} ${month}\\b`, 'g'),
    (_, from = '', first = '', to = '', last = '') => [
      dates(`${named(first || last)} ${two(from)}-${named(last)} ${two(to)}`),
    ],
  ],
  [
    new RegExp(`\\b(?:le )?${dayOfMonth} ${month}\\b`, 'g'),
    (_, day = '', name = '') => [dates(`${named(name)} ${two(day)}`)],
  ],
  [
    new RegExp(`\\b(?:de |d')?${month} (?:a|-) ${month}\\b`, 'g'),
    (_, from = '', to = '') => [dates(`${named(from)}-${named(to)}`)],
  ],
  [
    new RegExp(`\\b(?:en |au mois d[e'] ?)${month}(?: et(?: en)? ${month})?\\b`, 'g'),
    (_, from = '', to = '') => [dates([from, to].filter(Boolean).map(named).join(','))],
  ],
  [/\b(?:au )?public\b|\bsans interruption\b|\bnon[ -]stop\b/g, () => []],
  [/\ba partir de\b|\bdes (?=\d)/g, () => [{ kind: 'onwards' }]],
  [/\bjusqu'?a\b/g, () => [{ kind: 'to' }]],
  [/\b(?:1ers?|1eres?|premiers?)\b/g, () => [{ kind: 'rank', value: '1' }]],
  [/\b(?:2emes?|2nds?|2es?|deuxiemes?|seconds?)\b/g, () => [{ kind: 'rank', value: '2' }]],
  [/\b(?:3emes?|3es?|troisiemes?)\b/g, () => [{ kind: 'rank', value: '3' }]],
  [/\b(?:4emes?|4es?|quatriemes?)\b/g, () => [{ kind: 'rank', value: '4' }]],
  [/\b(?:5emes?|5es?|cinquiemes?)\b/g, () => [{ kind: 'rank', value: '5' }]],
  [/\bderniers?\b/g, () => [{ kind: 'rank', value: '-1' }]],
  [/\b(?:du|de chaque|par|dans le) mois\b|\bmois\b/g, () => [{ kind: 'month' }]],
  [/\bmidi\b/g, () => [{ kind: 'time', value: '12:00' }]],
  [/\bminuit\b/g, () => [{ kind: 'time', value: '24:00' }]],
  // « 9-12h », « de 9 à 12 h »: the first hour lends its sign from the second.
  [
    /(?<![:.]|h(?:eures?)? ?)\b(\d{1,2})(?= ?(?:-|a|\/) ?\d{1,2} ?(?:h|:))/g,
    (_, hour = '') => [clock(hour)],
  ],
  [
    /\b(\d{1,2}) ?(?:heures?|hrs?|h|:)(?: ?(\d\d)(?!\d)(?! ?(?:h|:)))?/g,
    (_, hour = '', minute = '00') => [clock(hour, minute)],
  ],
  [/\b(\d{1,2})\.(\d\d)\b/g, (_, hour = '', minute = '') => [clock(hour, minute)]],
  // « lundi 9-12 ».
  [
    /\b(\d{1,2}) ?- ?(\d{1,2})\b/g,
    (_, from = '', to = '') => [clock(from), { kind: 'to' }, clock(to)],
  ],
];

/** Reads the words of hours; nothing when one of them is not known. */
export function hoursTokens(source: string): HoursToken[] | undefined {
  const read = readWords(source).map(({ token }) => token);
  return read.includes(undefined) ? undefined : (read as HoursToken[]);
}

/** The words of hours that are not known: lower case, without accents. */
export const unknownWords = (source: string): string[] =>
  readWords(source).flatMap(({ word, token }) => (token ? [] : [word]));

/** Lower case, without accents, with plain signs. */
export const plainWords = (source: string): string =>
  source
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u00a0\u202f\t]/g, ' ')
    .replaceAll('’', "'")
    .replace(/[–—−]/g, '-');

/** Words of one's own: between quotes, straight or French. */
const QUOTED = /"([^"“”«»]*)"|“([^"“”«»]*)”|«([^"“”«»]*)»/g;

/** Each word that says something, with what it says when it is known. */
function readWords(source: string): { word: string; token: HoursToken | undefined }[] {
  const found: HoursToken[] = [];
  const mark = (tokens: readonly HoursToken[]): string =>
    ` ${tokens.map((token) => String.fromCharCode(MARK + found.push(token))).join(' ')} `;
  const quoted = source
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(QUOTED, (whole, ...groups: (string | undefined)[]) => {
      const value = (groups.slice(0, 3).find(Boolean) ?? '').trim();
      return value === '' ? whole : mark([{ kind: 'quoted', value }]);
    });
  const plain = plainWords(quoted)
    .replace(/ +/g, ' ')
    // A full stop ends what it follows, unless it shortens a word: « lun. au ven. ».
    .replace(/(?<=\d|h|[a-z]{5,})\.(?= |$)/gm, ';');
  const marked = PHRASES.reduce(
    (text, [shape, read]) => text.replace(shape, (...groups: string[]) => mark(read(...groups))),
    plain,
  );
  const words = marked
    .replace(/[-/]/g, ' $& ')
    .replace(/[;\n|]/g, ' ; ')
    .replace(/[,&+]/g, ' , ')
    .replace(/[.:'()]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !isIdle(word));
  return words.map((word) => ({
    word,
    token: found[word.charCodeAt(0) - MARK - 1] ?? tokenOf(word),
  }));
}

/** Whether a word says nothing here. */
export const isIdle = (word: string): boolean => IDLE.test(word);

/** Signs from here on, which no text bears, stand for the phrases that were found. */
const MARK = 0xe000;

function tokenOf(word: string): HoursToken | undefined {
  const day = DAYS.find(([shape]) => shape.test(word))?.[1];
  if (day) return { kind: 'day', value: day };
  if (/^(au|a|-)$/.test(word)) return { kind: 'to' };
  if (/^(et|puis|ainsi|,)$/.test(word)) return { kind: 'and', value: word === ',' ? ',' : 'et' };
  if (/^fermee?s?$|^fermeture$/.test(word)) return { kind: 'closed' };
  if (/^(sauf|hors|excepte)$/.test(word)) return { kind: 'except' };
  if (word === '/') return { kind: 'slash' };
  return word === ';' ? { kind: 'end' } : undefined;
}
