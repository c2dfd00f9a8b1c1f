import { type HoursToken, hoursTokens } from './french-words.ts';
import { areHours, parseHours } from './parse-hours.ts';

/** A rule that is being read. */
interface Draft {
  dates: string[];
  days: string[];
  /** Days that it leaves out. */
  except: string[];
  times: string[];
  isClosed: boolean;
  comment: string;
}

const blank = (): Draft => ({
  dates: [],
  days: [],
  except: [],
  times: [],
  isClosed: false,
  comment: '',
});

/** No place of mediation is open from the evening until after that, in minutes: the two hours were swapped. */
const LATEST_END = 6 * 60;

/**
 * Hours as people write them in French, in OpenStreetMap's way: « lundi et jeudi 9h-12h » → `Mo,Th 09:00-12:00`. What is
 * already in that way stays; nothing when a word is not understood, or when it could be meant in two ways, rather than
 * hours that nobody said.
 */
export function hoursFromFrench(source: string): string | undefined {
  const text = source.trim();
  if (areHours(text)) return text;
  const tokens = hoursTokens(text);
  const rules = tokens && draftsOf(pairedTimes(tokens));
  const hours = rules && written(rules);
  return hours !== undefined && isLikely(hours) ? hours : undefined;
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
        made[at + 2] = { kind: 'and' };
    } else
      made[at] = { kind: isInside || made[at - 1]?.kind === made[at + 1]?.kind ? 'and' : 'end' };
  }
  return made;
}

/** Rules, each from its days to the last of its times, or from its times to the last of its days. */
function draftsOf(tokens: readonly HoursToken[]): Draft[] | undefined {
  const rules: Draft[] = [];
  let rule = blank();
  let [joins, excepts, onwards, wasEnd] = [false, false, false, false];
  let ranks: string[] = [];
  let isTimesFirst = false;
  const hasDays = () => rule.days.length + rule.dates.length > 0;
  const close = () => {
    if (hasDays() || rule.times.length > 0 || rule.comment || rule.isClosed) rules.push(rule);
    rule = blank();
    [joins, excepts, onwards] = [false, false, false];
  };
  const add = (list: string[], value: string) => {
    const last = list.at(-1);
    if (joins && last !== undefined) list[list.length - 1] = `${last}-${value}`;
    else list.push(value);
    joins = false;
  };
  for (const [at, token] of tokens.entries()) {
    switch (token.kind) {
      case 'end':
        wasEnd = true;
        joins = false;
        continue;
      case 'to':
        joins = true;
        continue;
      case 'and':
      case 'slash':
        joins = false;
        continue;
      case 'month':
        if (!/\[/.test(rule.days.at(-1) ?? '')) return undefined;
        continue;
      case 'onwards':
        onwards = true;
        continue;
      case 'rank':
        ranks.push(token.value);
        continue;
      case 'except':
        excepts = true;
        continue;
      case 'comment': {
        // « lundi 9h-12h, sur rendez-vous le mardi »: of which day?
        const next = tokens[at + 1]?.kind;
        if (rule.times.length > 0 && (next === 'day' || next === 'rank')) return undefined;
        rule.comment = token.value;
        continue;
      }
      case 'closed':
        // « mardi : fermé », or « 9h-12h, fermé le lundi ».
        if (rule.times.length > 0 || rule.isClosed || wasEnd) close();
        rule.isClosed = true;
        wasEnd = false;
        if (hasDays()) close();
        continue;
      case 'dates':
        if (rule.times.length > 0 && hasDays()) close();
        rule.dates.push(token.value);
        wasEnd = false;
        continue;
      case 'day': {
        const day = ranks.length > 0 ? `${token.value}[${ranks.join(',')}]` : token.value;
        ranks = [];
        if (excepts) {
          add(rule.except, day);
          continue;
        }
        if (wasEnd) close();
        wasEnd = false;
        if (rule.times.length > 0 && !hasDays() && rules.length === 0) isTimesFirst = true;
        // Once its hours are said, another day begins another rule.
        if (rule.times.length > 0 && hasDays() && !(isTimesFirst && isAfterDay(tokens, at)))
          close();
        add(rule.days, day);
        continue;
      }
      case 'time': {
        if (excepts && rule.except.length > 0 && rule.times.length > 0) {
          const own = rule.except;
          rule.except = [];
          close();
          rule.days = own;
        }
        excepts = false;
        // « lundi 9h-12h ; 14h-17h »: hours without days go on with those before.
        if (wasEnd && !hasDays() && rule.times.length === 0) {
          const before = rules.pop();
          if (before) rule = before;
        }
        if (isTimesFirst && rule.days.length > 0) close();
        wasEnd = false;
        add(rule.times, onwards ? `${token.value}+` : token.value);
        onwards = false;
      }
    }
  }
  close();
  return ranks.length > 0 ? undefined : rules;
}

/** Whether a day goes on a list of days: what stands before it is one too, but for a sign. */
function isAfterDay(tokens: readonly HoursToken[], at: number): boolean {
  const before = tokens.slice(0, at).findLast(({ kind }) => kind !== 'and' && kind !== 'to');
  return before?.kind === 'day';
}

/** The rules as one line; nothing where they could be meant in two ways. */
function written(drafts: readonly Draft[]): string | undefined {
  const rules = sameDaysJoined(drafts);
  if (!rules) return undefined;
  const open = rules.filter(({ isClosed }) => !isClosed);
  const isWhole = (rule: Draft) => rule.days.length + rule.dates.length === 0;
  if (open.length > 1 && open.some((rule) => isWhole(rule) || rule.dates.length > 0))
    return undefined;
  return rules.flatMap(ruleTexts).join('; ');
}

function ruleTexts({ dates, days, except, times, isClosed, comment }: Draft): string[] {
  const when = [dates.join(','), days.join(',')].filter(Boolean).join(' ');
  const what = isClosed ? 'off' : times.join(',');
  const text = [when, what, comment && `"${comment}"`].filter(Boolean).join(' ');
  return [text, ...(except.length > 0 ? [`${except.join(',')} off`] : [])];
}

/** « lundi matin : 9h-12h, lundi après-midi : 14h-17h » is one rule: in OpenStreetMap the second would replace the first. */
function sameDaysJoined(drafts: readonly Draft[]): Draft[] | undefined {
  const made: Draft[] = [];
  for (const draft of drafts) {
    const key = (rule: Draft) => `${rule.dates} ${rule.days} ${rule.except} ${rule.isClosed}`;
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
  return reading.schedule.every(({ times }) => times.every(([, to]) => to <= DAY + LATEST_END));
}
