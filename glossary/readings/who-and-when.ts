import type { Reading } from './reading.ts';
import { regExp } from './text/reg-exp.ts';

const WHO = ' The text around it may say who was counted.';
const WHEN = ' The text around it may say after what time.';
const IN_SENTENCE = ' The words around it say who was counted.';
const TIME_NEAR = 'The sentence may say after what time.';
const HOW_LONG = ' These words don’t say for how long.';
/** Words for people that say more than “patients”. */
const NAMES_PEOPLE =
  /\b(?:patients|people|women|men|children|participants|those|adults|volunteers|smokers|survivors|babies) (?:with|who|whose|given|treated|taking|on|receiving|undergoing|in|having|diagnosed|aged|over|under)\b|\b(?:groups?|arms?|cohorts?)\b/iu;
const ANY_TIME =
  /(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve))[- ](?:years?|months?|weeks?|days?)\b/giu;
const ANY_TIME_ONCE = new RegExp(ANY_TIME.source, 'iu');
const AMOUNT = String.raw`(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty)`;
/** A time as a study tells it: “at six months”, “after an average follow-up of about 13 years”. */
const TOLD_TIME = regExp(
  String.raw`\b(?:after|at|within|during|by|over|in) (?:(?:an?|the) (?=[a-z]))?(?:(?:next|first|following|average|median|mean|minimum|typical) )*(?:follow-?up (?:period |time )?(?:of )?)?(?:(?:about|nearly|almost|more than|at least|just) )*${AMOUNT}(?: (?:years?|months?|weeks?)\b(?: of follow-?up)?|-(?:year|month|week) (?:follow-?up|period)\b)(?! (?:of (?:age|smoking)|old|ago|earlier|before|treatment|therapy|and older|or older))`,
  'giu',
);
/** Kinds that count people: their share means little without its group and time. */
const COUNTS = ['survival', 'event-free-survival', 'recurrence-rate', 'mortality', 'absolute-risk', 'response-rate'];
/** Of these, the ones that say nothing at all without their time. */
const LIVES = ['survival', 'event-free-survival', 'recurrence-rate', 'mortality'];
/** Words that narrow the people who were counted down. */
const NARROWED =
  /\b(?:patients|people|women|men|children|adults|those|survivors|babies|infants) (?:(?:with|in|who) (?:[\w-]+ ){0,3}(?:low|high|intermediate|early|late|advanced)[- ]|(?:who|whose)\b)|\bwith (?:radiation|surgery|chemotherapy|[\w-]+ therapy) alone\b/iu;

/**
 * The reading’s words with the time that its sentence tells and, where the sentence narrows the people down, a word on where they stand. Where neither is told, one
 * hint says where to look.
 */
export function whoAndWhen({ kind, plain, values }: Reading, text: string): string {
  const isCount = COUNTS.includes(kind);
  const told = plain.replace(WHO, '').replace(WHEN, '');
  const times = text.match(ANY_TIME) ?? [];
  const isTimed = 'years' in values || 'months' in values || ANY_TIME_ONCE.test(told);
  const time = isCount && !isTimed && times.length === 1 ? onlyTime(text) : undefined;
  if (time)
    return `${told.replace(HOW_LONG, '')} The time: “${time.replace(/^./u, (letter) => letter.toLowerCase())}”.${who()}`;
  if (LIVES.includes(kind) && !isTimed && times.length > 0 && !plain.includes(HOW_LONG))
    return `${told} ${TIME_NEAR}${who()}`;
  const when = plain.includes(WHEN) && times.length === 0;
  const hint = who();
  if (hint !== '' && when) return `${told}${hint.replace(/\.$/u, '')}, and after what time.`;
  return `${told}${hint || (when ? WHEN : '')}`;

  function who(): string {
    if (isCount && kind !== 'absolute-risk' && !/The group: |\(“/u.test(told) && NARROWED.test(text))
      return IN_SENTENCE;
    return plain.includes(WHO) && !NAMES_PEOPLE.test(text) ? WHO : '';
  }
}

/** “… the majority of them within two years”: the time of a part. */
const OF_SOME =
  /\b(?:majority|most|many|some|half) (?:of (?:which|them|these|those)|occurring|happening)\b[^.;]{0,30}$/iu;

/** The one time that a sentence tells; undefined where it tells none, or several. */
function onlyTime(text: string): string | undefined {
  const told = text.match(TOLD_TIME) ?? [];
  return told.length === 1 && !OF_SOME.test(text.slice(0, text.indexOf(told[0]))) ? told[0] : undefined;
}
