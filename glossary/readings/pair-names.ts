import { eventPhrase, isHealthEvent } from './health-event.ts';
import type { Match } from './text/match.ts';
import { capitalized, HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

/** What a pair of shares counts and in whom, in the text’s own words. */
export interface PairNames {
  /** The lead of the reading: “Risk of stroke”, or the text’s own words: “Had died”. */
  outcome: string;
  /** The words for the first and for the second group, where the text has them. */
  groups: readonly [string | undefined, string | undefined];
}

const LEAD = regExp(`(?:,? (?:in|among|by|for|at|of|to|was|were|is|are))?[ ,("]*${HEDGES}$`, 'iu');
const VERB =
  'died|dies?|dead|developed?|develops|had|have|has|suffered|experienced?|reported?|relapsed|recurred|hospitali[sz]ed|got|needed|saw|came|returned|bled';
const WHO_DID = regExp(
  `^(?:of|in|among|with|for|on) (?<group>.{2,90}) (?<did>(?:${VERB})(?![\\w-])[^;%]{0,80}?)[ ,]*$`,
  'iu',
);
const AUXILIARY = / (?:had|have|has|were|was|are|is|will|would|later|then|also|eventually)$/iu;
const DID = regExp(`^(?:${VERB})(?![\\w-])[^;%]{0,80}?[ ,]*$`, 'iu');
const SECOND = /^\)? (?:of|in|among|with|for|on) (?<group>(?:the )?[^.;,:()%]{2,70})/iu;
const BEFORE_BRACKET = [
  /\b(?:rates?|levels?|incidence|risks?|chances?|frequency|odds|numbers?) of (?<what>[^.;:,()%]{3,60}) \($/iu,
  /\b(?:less|more) (?:often|likely|frequently|commonly)? ?(?:to )?(?<what>[^.;:,()%]{3,90}?) than (?<two>[^.;:,()%]{3,70}) \($/iu,
  /\b(?<what>(?:serious |severe |major )?(?:side effects|complications|adverse events))[^.;%]{0,70},? (?:at |\()$/iu,
  /\b(?:had|have|developed|experienced|suffered|reported) (?:\w+ )?(?:more|fewer|less|higher) (?<what>[^.;:,()%]{3,60}) \($/iu,
  /(?:^|[,;] (?:and )?|\band )(?<what>(?:[\w'-]+ ){0,4}[\w'-]+) \($/iu,
];
const AFTER_BRACKET = /^\)? to (?<what>[^.;:,()%]{3,80})/iu;

/**
 * The names of a pair of shares: what was counted and, where the text says it, in which groups. Undefined where the sentence doesn’t tell what was counted: two
 * numbers without a name help nobody.
 */
export function pairNames(match: Match): PairNames | undefined {
  const { text } = match;
  const carry = match.span('carry');
  const after = text.slice(Math.max(match.end, carry.end));
  const before = text.slice(0, carry.start);
  const second = groupOf(SECOND.exec(after)?.groups?.group);
  const risk = /^(?:risk|chance)s? of (?<event>[^%]{3,80})/iu.exec(text.slice(match.start, carry.start));
  const event =
    eventPhrase(
      risk?.groups?.event?.replace(/ (?:of|was|is)(?: (?:about|around|only|nearly|almost))* ?$/iu, '') ?? '',
      text,
    ) ??
    eventPhrase(
      /\b(?:risk|chance)s? (?:of|for) (?<event>[^;.%]{3,70}) (?:was|is|of|at) [^;.%]{0,12}$/iu.exec(before)?.groups
        ?.event ?? '',
      text,
    );
  const between = match.words('between')?.trim();
  const whoDid = between === undefined || event ? undefined : WHO_DID.exec(between)?.groups;
  if (whoDid) {
    const auxiliary = AUXILIARY.exec(whoDid.group!)?.[0] ?? '';
    const first = whoDid.group!.slice(0, whoDid.group!.length - auxiliary.length);
    return counted(`${auxiliary} ${whoDid.did}`, [groupOf(first), second], text);
  }
  if (between !== undefined && !event && DID.test(between)) return counted(between, [undefined, second], text);
  if (event) return { outcome: `Risk of ${event}`, groups: [undefined, second && !risk ? second : undefined] };
  const first = between === undefined ? undefined : groupOf(SECOND.exec(` ${between}`)?.groups?.group);
  for (const pattern of BEFORE_BRACKET) {
    const hit = pattern.exec(before.slice(-170))?.groups;
    if (hit?.what && isNamed(hit.what, text))
      return { outcome: quoted(hit.what), groups: [first, groupOf(hit.two) ?? second] };
  }
  const behind = /\b(?:less|more) likely \(?$/iu.test(before) ? AFTER_BRACKET.exec(after)?.groups?.what : undefined;
  if (behind && isNamed(behind, text)) return { outcome: quoted(behind), groups: [undefined, undefined] };
  const clause = before
    .slice(-130)
    .replace(LEAD, '')
    .split(/[.;:,"%()]\s?/u)
    .at(-1)!
    .trim()
    .replace(/^(?:(?:and|but|that|while|found|showed|the|overall|also|in addition) )+/iu, '');
  const isClause =
    /^.{4,90}$/u.test(clause) &&
    /\b(?:was|were|occurred|happened|developed|seen|reported|died|rates?|incidence|mortality|risk|recurrence)\b/iu.test(
      clause,
    );
  return isClause && isNamed(clause, text) ? { outcome: quoted(clause), groups: [first, second] } : undefined;
}

/** The name of what changed: the object of the verb (“cut deaths from”) or its subject (“mortality fell from”); undefined where neither names a harm. */
export function changeName(before: string, text: string): string | undefined {
  const hit = CHANGED.exec(before.slice(-170));
  if (!hit) return undefined;
  const object = hit.groups!.object!.replace(/^(?: by\b.*)$/iu, '').trim();
  const subject = hit
    .groups!.subject!.trim()
    .replace(
      /(?: (?:has|have|had|was|were|also|been|is|are|can|could|may|might|then|then also|significantly|sharply|fell|went|to|being))+$/iu,
      '',
    )
    .split(/[.;:,"%()]\s?|\bthat (?=(?:the|overall|their)\b)|\b(?:found|showed|show|reported|while|but)\b(?: that)? /u)
    .at(-1)!
    .trim();
  const name = [object, subject]
    .map((words) => words.replace(/^(?:(?:and|the|that|its|their|your|his|her|a) )+/iu, '').replace(/[\s,]+$/u, ''))
    .find((words) => /^.{4,70}$/u.test(words) && isNamed(words, text));
  return name && `The change in “${name}”`;
}

const CHANGED =
  /^(?<subject>.*)\b(?:f[ae]ll(?:en|s)?|dropp(?:ed|ing)|drops?|declin\w+|decreas\w+|reduc\w+|cut(?:s|ting)?|lower\w*|ris(?:es?|en|ing)|rose|rais\w+|increas\w+|went (?:down|up)|go(?:es)? (?:down|up)|climb\w*|jump\w*|gr[eo]w\w*|improv\w+|chang\w+|slash\w+|mov\w+|down|up)(?<object>[^;%]{0,80}?)[ ,]*$/iu;

function counted(did: string, groups: PairNames['groups'], text: string): PairNames | undefined {
  const words = did.trim().replace(/[\s,]+$/u, '');
  return isNamed(words, text) ? { outcome: quoted(words), groups } : undefined;
}

/** The words in quotes, without examples that may be cut short: “complications like infections” is one of several. */
function quoted(words: string): string {
  return `“${capitalized(words.replace(/,? (?:like|such as|including|e\.g\.) .*$/u, ''))}”`;
}

function isNamed(words: string, text: string): boolean {
  return (
    isHealthEvent(words, text) ||
    /\b(?:mortality|side effects|complications|adverse events|toxicity|incontinence)\b/iu.test(words)
  );
}

function groupOf(words: string | undefined): string | undefined {
  const group = words
    ?.replace(
      /\s+(?:had|have|has|was|were|is|are|at|after|over|within|during|died|did|says?|said|and|but|while|according)\b.*$/iu,
      (rest) =>
        /^\s+(?:had|have|has|was|were|did)\b/iu.test(rest) &&
        /\bwho$/iu.test(words.slice(0, words.length - rest.length))
          ? rest
          : '',
    )
    .replace(
      /\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|an?) (?:years?|months?|weeks?|days?)$/iu,
      '',
    )
    .trim();
  return group &&
    group.length > 2 &&
    !/^(?:the )?(?:patients|people|those|them|men|women|children|cases|groups?|other group)$|\d/iu.test(group)
    ? group
    : undefined;
}
