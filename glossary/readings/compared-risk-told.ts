import { isMultiple } from './compared-risk.ts';
import { hedgeBefore } from './text/bound.ts';
import type { Match } from './text/match.ts';
import { told } from './text/numbers.ts';
import { capitalized } from './text/phrases.ts';

/** The word before the value that softens or bounds it: “about ”, “up to ”; empty where there is none. */
function hedgeOf(match: Match): string {
  const value = ['share', 'percent'].find((name) => match.words(name) !== undefined) ?? 'carry';
  return hedgeBefore(match.text.slice(0, match.span(value).start));
}

/** The comparison in one form: “30% lower risk of stroke”, “Twice as likely to have a stroke”. */
export function labelOf(match: Match, ratio: number, event: string): string {
  const measure = (match.words('measure') ?? 'chance')
    .toLowerCase()
    .replace(/^(?:risks|deaths?|mortality|fatalities|rates?|incidence)$/u, (word) =>
      word === 'rate' || word === 'rates' || word === 'incidence' ? 'rate' : 'risk',
    )
    .replace(/^chances$/u, 'chance');
  const hedge = hedgeOf(match).replace('fewer', 'less');
  const digits = /\d/u.test(match.words('share') ?? '1') ? 2 : 0;
  const amount = isMultiple(match)
    ? ratio === 0.5
      ? 'half'
      : ratio === 2
        ? 'twice'
        : `${told(ratio)} times`
    : `${told(Math.abs(1 - ratio) * 100, digits)}% ${ratio < 1 ? 'lower' : 'higher'}`;
  const more = `${told(Math.abs(1 - ratio) * 100, digits)}% ${ratio < 1 ? 'fewer' : 'more'}`;
  const cases = event
    .replace(/^(?:the )?mortality$/iu, 'deaths')
    .replace(
      /^(?!deaths?\b)(?<one>.*\b(?:cancer|diabetes|dementia|pneumonia|HIV|heart failure))$/iu,
      'cases of $<one>',
    );
  const text = isCounted(match)
    ? `${more} ${cases.replace(/^death\b/u, 'deaths')}`
    : /likely/iu.test(match.words('carry')!)
      ? `${isMultiple(match) ? `${amount} as likely` : `${told(Math.abs(1 - ratio) * 100, digits)}% ${ratio < 1 ? 'less' : 'more'} likely`} to ${/^[A-Z]/u.test(event) ? event.toLowerCase() : event}`
      : `${amount}${isMultiple(match) ? ' the' : ''} ${measure} of ${event}`;
  return capitalized(`${hedge}${text}`.replace(/ of $/u, ''));
}

/** How many people that is, as a bound where the text gives one: “up to 30% lower” leaves 70 or more. */
export function oftenTold(match: Match, ratio: number, often: number): string {
  const isLess = ratio < 1 && !isMultiple(match);
  const count = told(Math.round(often), 0);
  switch (hedgeOf(match)) {
    case 'up to ':
    case 'at most ':
      return isLess ? `${count} or more` : `${count} or fewer`;
    case 'at least ':
      return isLess ? `${count} or fewer` : `${count} or more`;
    case 'more than ':
      return isLess ? `fewer than ${count}` : `more than ${count}`;
    case 'fewer than ':
      return isLess ? `more than ${count}` : `fewer than ${count}`;
    default:
      return `about ${count}`;
  }
}

/** Where a second value for another group follows, the group of this one; empty where none follows, undefined where the groups can’t be told apart. */
export function groupOfSeveral(match: Match): string | undefined {
  const rest = match.text.slice(match.span('carry').end, match.end + 170);
  const second =
    /^[^;.]{0,110}?\b(?:and|but|or|while|versus|vs\.?|compared (?:with|to))\s(?:(?:by|a|an|of|about|only|just|nearly)\s)*(?:\d[\d.]*\s?(?:%|percent|per cent)(?:\s(?:reduction|lower|higher|increase|decrease|drop))?|[\d.]+ times)\s(?:\w+ )?(?:among|in|for|of)\s(?:those|the|women|men|people|patients|smokers|non\w*|adults|children|older|younger|white|black)/iu;
  if (!second.test(rest)) return '';
  const group =
    /^(?:[^;.]{0,70}?\s)?(?:among|in|for)\s(?<group>(?:older |younger |white |black )?(?:women|men|people|patients|smokers|nonsmokers|adults|children)\b[^,;.]{0,60}?),?\s(?:and|but|versus|vs|compared|while)\s/iu.exec(
      rest,
    )?.groups?.group;
  return group === undefined ? undefined : `The group: “${group}”.`;
}

/** Whether the events themselves were counted (“26% fewer deaths”), not the risk of them. */
export function isCounted(match: Match): boolean {
  return (
    !isMultiple(match) &&
    !/likely|risk/iu.test(match.words('carry')!) &&
    /^(?:deaths|fatalities|)$/iu.test(match.words('measure') ?? '')
  );
}
