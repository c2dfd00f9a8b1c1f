import { draftsOf, type HoursDraft } from './french-rules.ts';
import { type HoursToken, hoursTokens } from './french-words.ts';
import { areHours, parseHours, tidyHours } from './parse-hours.ts';
import type { WeekDays } from './schedule.ts';

/** No place of mediation is open from the evening until after that, in minutes: the two hours were swapped. */
const LATEST_END = 6 * 60;

/**
 * Hours as people write them in French, in OpenStreetMap's way: « lundi et jeudi 9h-12h » → `Mo,Th 09:00-12:00`. What is
 * already in that way stays; nothing when a word is not understood, or when it could be meant in two ways, rather than
 * hours that nobody said.
 */
export function hoursFromFrench(source: string): string | undefined {
  const text = source.trim();
  // « 9h-17h » is French: of which days?
  const hours = text.replace(/"[^"]*"/g, '').trim();
  if (areHours(text) && !/^[^a-z]*\d ?h[^a-z]*\d ?h\d*$/i.test(hours)) return tidyHours(text);
  const tokens = hoursTokens(text);
  const rules = tokens && draftsOf(listedDays(pairedTimes(tokens)));
  const found = rules && written(rules);
  return found !== undefined && isLikely(found) ? found : undefined;
}

/**
 * What a stroke means. Between two hours that have another sign on either side it parts two spans: « 9h-12h/14h-17h »;
 * where it stands first, it is the span itself: « 9h/12h - 14h/17h ».
 */
function pairedTimes(tokens: readonly HoursToken[]): HoursToken[] {
  const made = [...tokens];
  const isTime = (at: number) => made[at]?.kind === 'time';
  for (let at = 0; at < made.length; at += 1) {
    if (made[at]?.kind !== 'slash') continue;
    const isInside = isTime(at - 1) && isTime(at + 1);
    const opens = isInside && made[at - 2]?.kind !== 'to' && !isTime(at - 2);
    if (opens) {
      made[at] = { kind: 'to' };
      // « 9h/12h - 14h/17h »: the other sign parts.
      if (made[at + 2]?.kind === 'to' && isTime(at + 3) && made[at + 4]?.kind === 'slash')
        made[at + 2] = { kind: 'and', value: ',' };
    } else
      made[at] =
        isInside || made[at - 1]?.kind === made[at + 1]?.kind
          ? { kind: 'and', value: ',' }
          : { kind: 'end' };
  }
  return made;
}

/** « lundi-mardi-jeudi-vendredi » is a list: between two days only, the sign means « to ». */
function listedDays(tokens: readonly HoursToken[]): HoursToken[] {
  const isDay = (at: number) => tokens[at]?.kind === 'day';
  const isTo = (at: number) => tokens[at]?.kind === 'to' && isDay(at - 1) && isDay(at + 1);
  return tokens.map((token, at) =>
    isTo(at) && (isTo(at - 2) || isTo(at + 2)) ? { kind: 'and', value: ',' } : token,
  );
}

/** The rules as one line; nothing where they could be meant in two ways. */
function written(drafts: readonly HoursDraft[]): string | undefined {
  const rules = sameDaysJoined(drafts);
  if (!rules) return undefined;
  const open = rules.filter(({ isClosed }) => !isClosed);
  const isWhole = ({ days, dates }: HoursDraft) => days.length + dates.length === 0;
  // « lundi 9h-12h, fermé »: when?
  if (rules.length > 1 && rules.some((rule) => rule.isClosed && isWhole(rule))) return undefined;
  if (open.some((rule) => isWhole(rule) && !saysEnough(rule))) return undefined;
  if (open.length > 1 && open.some((rule) => isWhole(rule) || rule.dates.length > 0))
    return undefined;
  return rules.flatMap(ruleTexts).join('; ');
}

/** Without any day, only what holds every day: « 24h/24 », « sur rendez-vous », « tous les jours » has days. */
const saysEnough = ({ times, isDuringHolidays, weeks, except }: HoursDraft): boolean =>
  weeks === '' &&
  !isDuringHolidays &&
  except.length === 0 &&
  times.every((time) => time === WHOLE_DAY);

const WHOLE_DAY = '00:00-24:00';

function ruleTexts(rule: HoursDraft): string[] {
  const { dates, days, except, weeks, isDuringHolidays, times, isClosed, comment } = rule;
  const when = [dates.join(','), weeks, isDuringHolidays ? 'SH' : '', days.join(',')]
    .filter(Boolean)
    .join(' ');
  const what = isClosed ? 'off' : times.join(',');
  const text = [when, what, comment && `"${comment}"`].filter(Boolean).join(' ');
  return [text, ...(except.length > 0 ? [`${except.join(',')} off`] : [])];
}

/** « lundi matin : 9h-12h, lundi après-midi : 14h-17h » is one rule: in OpenStreetMap the second would replace the first. */
function sameDaysJoined(drafts: readonly HoursDraft[]): HoursDraft[] | undefined {
  const made: HoursDraft[] = [];
  for (const draft of drafts) {
    const key = ({ dates, weeks, isDuringHolidays, days, except, isClosed }: HoursDraft) =>
      [dates, weeks, isDuringHolidays, days, except, isClosed].join(' ');
    const same = made.find((rule) => key(rule) === key(draft));
    if (!same) made.push({ ...draft });
    else if (draft.isClosed || draft.comment !== same.comment) return undefined;
    else same.times = [...same.times, ...draft.times];
  }
  return made;
}

/** Whether hours can be read, and no span of them goes through the night. */
function isLikely(hours: string): boolean {
  const reading = parseHours(hours);
  if (!('schedule' in reading)) return false;
  const DAY = 24 * 60;
  return reading.schedule.every(
    ({ times, days = [] }) =>
      times.every(([, to]) => to <= DAY + LATEST_END) &&
      !isAnyTwice(days.filter(({ nth }) => !nth)),
  );
}

/** « du mardi au samedi, mardi 14h-18h » read as one list: a day that is said twice was meant in another way. */
const isAnyTwice = (days: readonly WeekDays[]): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some(
    (day) =>
      days.filter(({ from, to }) =>
        from <= to ? from <= day && day <= to : from <= day || day <= to,
      ).length > 1,
  );
