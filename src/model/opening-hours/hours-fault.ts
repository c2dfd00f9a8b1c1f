import { type HoursToken, hoursTokens, isIdle, plainWords, unknownWords } from './french-words.ts';
import { hoursFromFrench } from './from-french.ts';

/** What is wrong with hours, and what to write: two halves of a sentence. */
interface HoursFault {
  message: string;
  expected: string;
}

/** What hours that cannot be read should be: the part of them that says nothing to us, and what would. */
export function hoursFault(source: string): HoursFault {
  const text = source.trim();
  const lone = loneQuote(text);
  if (lone !== undefined)
    return {
      message: `un guillemet n’est pas fermé : « ${excerpt(lone)} »`,
      expected: `un guillemet de chaque côté du mot libre : ${OWN_WORDS}`,
    };
  const odd = unknownPart(text);
  if (odd !== undefined)
    return {
      message: `« ${excerpt(odd)} » ne se lit pas comme des jours ou des heures`,
      expected: `${DAYS_AND_HOURS}. Un mot libre se met entre guillemets droits, après les heures : ${quoted(odd)}`,
    };
  const parts = text.split(/[;\n]|\.(?=\s)/).map((part) => part.trim());
  const [wrong] = parts.filter((part) => part !== '' && hoursFromFrench(part) === undefined);
  return partFault(parts.length > 1 && wrong !== undefined ? wrong : text);
}

const OWN_WORDS = '"sur rendez-vous"';
const DAYS_AND_HOURS = '« lundi et jeudi 9h-12h ; samedi 10h-12h »';

/** A part whose words are all known. */
function partFault(part: string): HoursFault {
  const shown = `« ${excerpt(part)} »`;
  const impossible = impossibleTime(part);
  if (impossible !== undefined)
    return {
      message: `« ${impossible} » n’est pas une heure, dans ${shown}`,
      expected: 'des heures de 0h à 24h',
    };
  const tokens = hoursTokens(part) ?? [];
  const count = (...kinds: HoursToken['kind'][]) =>
    tokens.filter(({ kind }) => kinds.includes(kind)).length;
  const times = count('time');
  if (times === 0 && count('closed') === 0)
    return {
      message: `${shown} ne dit pas à quelles heures`,
      expected: '« lundi 9h-12h », ou « fermé le lundi »',
    };
  if (count('day', 'dates') === 0)
    return {
      message: `${shown} ne dit pas quels jours`,
      expected: '« du lundi au vendredi 9h-17h », ou « tous les jours 9h-17h »',
    };
  if (times % 2 === 1 && count('onwards') === 0)
    return {
      message: `une heure n’a pas de fin dans ${shown}`,
      expected: 'le début et la fin, « 14h-17h », ou « à partir de 14h »',
    };
  if (times === 2 && endsBefore(tokens))
    return {
      message: `la fin vient avant le début dans ${shown}`,
      expected: 'd’abord l’heure où l’on ouvre : « 9h-12h »',
    };
  return {
    message: `${shown} peut se comprendre de plusieurs façons`,
    expected: `chaque jour avec ses heures, séparés par « ; » : ${DAYS_AND_HOURS}. Un mot libre se met entre guillemets droits, après les heures : « mardi 14h-17h ${OWN_WORDS} »`,
  };
}

/** The quote that nothing closes, with what follows it. */
function loneQuote(text: string): string | undefined {
  const rest = text.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, (quoted) => ' '.repeat(quoted.length));
  const at = rest.search(/["“”«»]/);
  return at < 0 ? undefined : text.slice(at);
}

/** The first words that are not known, with the idle ones among them, as they were written. */
function unknownPart(text: string): string | undefined {
  const unknown = new Set(unknownWords(text));
  if (unknown.size === 0) return undefined;
  const words = [...text.matchAll(/[^\s.,:;'’()&+/|-]+/g)];
  const isUnknown = (at: number) => unknown.has(plainWords(words[at]?.[0] ?? ''));
  const first = words.findIndex((_, at) => isUnknown(at));
  // A sign alone, or one that hides in a word.
  if (first < 0) return [...unknown].join(' ');
  let last = first;
  for (let at = first + 1; isUnknown(at) || isIdle(plainWords(words[at]?.[0] ?? '')); at += 1)
    if (isUnknown(at)) last = at;
  const [from, to] = [words[first], words[last]];
  return from && to ? text.slice(from.index, to.index + to[0].length) : undefined;
}

function impossibleTime(part: string): string | undefined {
  for (const [time, hour, minute = '0'] of part.matchAll(
    /\b(\d{1,3}) ?(?:heures?|[hH:]) ?(\d\d)?(?!\d)/g,
  ))
    if (Number(hour) > 24 || Number(minute) > 59) return time.trim();
  return undefined;
}

function endsBefore(tokens: readonly HoursToken[]): boolean {
  const [from = '', to = ''] = tokens.flatMap((token) =>
    token.kind === 'time' ? [token.value] : [],
  );
  return to <= from;
}

/** Words as they may stand; signs alone are no words. */
const quoted = (words: string): string =>
  /[\p{L}\p{N}]/u.test(words) ? `"${excerpt(words.replace(/["“”«»]/g, '').trim())}"` : OWN_WORDS;

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
