import { areHours } from './parse-hours.ts';

const DAYS: readonly (readonly [RegExp, string])[] = [
  [/^(lundis?|lun)$/, 'Mo'],
  [/^(mardis?|mar)$/, 'Tu'],
  [/^(mercredis?|mer)$/, 'We'],
  [/^(jeudis?|jeu)$/, 'Th'],
  [/^(vendredis?|ven)$/, 'Fr'],
  [/^(samedis?|sam)$/, 'Sa'],
  [/^(dimanches?|dim)$/, 'Su'],
];

type Token =
  | { kind: 'day'; value: string }
  | { kind: 'time'; value: string }
  | { kind: 'to' | 'and' | 'closed' | 'end' };

/** Words that say nothing here. */
const IDLE = /^(du|de|des|le|les|l|tous|ouvert|ouverture|h|heures?|la|semaine)$/;

/**
 * Hours as people write them in French, in OpenStreetMap's way: « lundi et jeudi 9h-12h » → `Mo,Th 09:00-12:00`. What is
 * already in that way stays; nothing when a word is not understood, rather than hours that nobody said.
 */
export function hoursFromFrench(source: string): string | undefined {
  const text = source.trim();
  if (areHours(text)) return text;
  const tokens = tokensOf(text);
  return tokens && rulesOf(tokens);
}

function tokensOf(text: string): Token[] | undefined {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(
      /(\d{1,2}) ?(?:heures?|h|:) ?(\d\d)?(?!\d)/g,
      (_, hour, minute = '00') => ` ${hour.padStart(2, '0')}:${minute} `,
    )
    .replace(/[–—-]/g, ' - ')
    .replace(/[;\n/|]/g, ' ; ')
    .replace(/[,&+]/g, ' et ')
    .replace(/[.:'’](?!\d)/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const tokens: Token[] = [];
  for (const word of words) {
    if (IDLE.test(word)) continue;
    const token = tokenOf(word);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(word: string): Token | undefined {
  const day = DAYS.find(([shape]) => shape.test(word))?.[1];
  if (day) return { kind: 'day', value: day };
  if (/^\d\d:\d\d$/.test(word)) return { kind: 'time', value: word };
  if (/^(au|a|-|jusqu)$/.test(word)) return { kind: 'to' };
  if (/^(et|puis|ainsi)$/.test(word)) return { kind: 'and' };
  if (/^fermee?s?$/.test(word)) return { kind: 'closed' };
  return word === ';' ? { kind: 'end' } : undefined;
}

/** Rules, each from its days to the last of its times. */
function rulesOf(tokens: readonly Token[]): string | undefined {
  const rules: { days: string[]; times: string[]; isClosed: boolean }[] = [];
  let rule = { days: [] as string[], times: [] as string[], isClosed: false };
  let joins = false;
  const close = () => {
    if (rule.days.length + rule.times.length > 0) rules.push(rule);
    rule = { days: [], times: [], isClosed: false };
    joins = false;
  };
  for (const token of tokens) {
    if (token.kind === 'end') close();
    else if (token.kind === 'closed') rule.isClosed = true;
    else if (token.kind === 'to') joins = true;
    else if (token.kind === 'and') joins = false;
    else if ('value' in token) {
      // A day after hours begins a new rule: « lundi 9h-12h, mardi 14h-17h ».
      if (
        token.kind === 'day' &&
        (rule.times.length > 0 || (rule.isClosed && rule.days.length > 0))
      )
        close();
      const list = token.kind === 'day' ? rule.days : rule.times;
      const last = list.at(-1);
      if (joins && last !== undefined) list[list.length - 1] = `${last}-${token.value}`;
      else list.push(token.value);
      joins = false;
    }
  }
  close();
  const written = rules.map(({ days, times, isClosed }) =>
    [days.join(','), isClosed && times.length === 0 ? 'off' : times.join(',')]
      .filter(Boolean)
      .join(' '),
  );
  const hours = written.join('; ');
  return areHours(hours) ? hours : undefined;
}
