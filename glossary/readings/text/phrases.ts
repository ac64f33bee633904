import { NUMBER } from './numbers.ts';
import { regExp } from './reg-exp.ts';

const HEDGE =
  'about|around|approximately|approx\\.|roughly|nearly|almost|some|just|only|over|under|more than|less than|fewer than|at least|at most|up to|an estimated|estimated at|as high as|as low as';

/** The source of what may stand between the name of a measure and its value: “of”, “was about”, “ = ”, “ (”, “ stood at ”. Each turn takes something else, so that it stays linear. */
export const LINK = String.raw`(?:\s*[:=(\[,~≈≥≤<>-]|\s+(?:(?i:of|was|is|were|are|be|has been|had been|at|in|to|with|score|level|value|rate|status|result|the|a|an|stood at|reached|came to|came back(?: as)?|equal to|equals|${HEDGE}))(?=[\s:=(~≈≥≤<>])){0,8}\s*`;

/** The source of the words that soften a number or make it a bound. */
export const HEDGES = `(?:(?i:${HEDGE}|~|≈|≥|≤|>=|<=|>|<)\\s?){0,4}`;

const PEOPLE = `people|patients|persons|women|men|children|adults|babies|infants|newborns|mothers|girls|boys|teenagers|adolescents|smokers|non-smokers|survivors|participants|volunteers|individuals|those|cases|veterans|workers|users|recipients|carriers`;
/** Words that end the words for a group: the verb that says what became of it, and what begins another phrase. */
const GROUP_END = String.raw`was|were|is|are|had|have|has|will|would|can|could|may|might|must|should|do|does|did|than|compared|versus|vs|but|while|whereas|at|after|within|over \d|who|that|which|when|if|because|until|since|before|during|according|surviv(?:e[sd]?|ing)|live[sd]?|living|died?|dies|respond(?:s|ed)?|relapse[sd]?|recur(?:s|red)?|gets?|got|develop(?:s|ed)?|experience[sd]?|report(?:s|ed)?|suffer(?:s|ed)?|shows?|showed|achieve[sd]?|remain(?:s|ed)?|reach(?:es|ed)?|needs?|needed|saw|went|came|occurred|stay(?:s|ed)?|return(?:s|ed)?`;
const GROUP = regExp(
  String.raw`\b(?:among|in|for|of|amongst)\s+(?<group>(?:(?!(?:was|were|is|are|had|have|has|than|from|who|that|and|or|but|of|in|for|the risk|by)\b)[\w'/+-]+\s+){0,5}?(?:${PEOPLE})\b(?:\s+(?:with|aged|over|under|who (?:had|have|has|took|take|received|got|were given|were treated with|(?:are|were) (?:taking|on|receiving)|did not|do not|never)|given|taking|receiving|treated with|on|between|without)\s+(?:(?!(?:${GROUP_END})\b)[\w'/+-]+\s*){1,8})?)`,
  'giu',
);

/** A count before a group is a part of the value: “one in ten people on the drug”. */
const LEAD = regExp(`^(?:the |these |all |${NUMBER} )*`, 'i');

/** The group that a sentence names nearest to an offset, in its own words: “patients with stage IV disease”; undefined where it names none. */
export function groupNear(sentence: string, at: number): string | undefined {
  const groups = [...sentence.matchAll(GROUP)].map((hit) => ({ words: hit.groups!.group!.trim(), at: hit.index }));
  groups.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  const words = groups[0]?.words.replace(/[\s,-]+$/, '').replace(LEAD, '');
  return words && !/^(?:those|people|patients|cases)$/i.test(words) ? words.slice(0, 90) : undefined;
}

/** A sentence that names the group in the text’s own words, or says that the text names none. */
export function groupTold(sentence: string, at: number): string {
  const group = groupNear(sentence, at);
  return group ? `The group: “${group}”.` : 'This sentence doesn’t say who was counted.';
}

const SEVERAL = regExp(
  String.raw`^\s*(?:%|percent|per cent)?\s*(?:,|;|/|-|and|or|to|versus|vs\.?|v|compared (?:with|to)|against)\s+(?:(?:about|around|nearly|only|just)\s+)?${NUMBER}(?!\s?(?:%|percent|per cent)?\s?(?:CI|confidence|years?|months?|weeks?|days?|of|patients|people))`,
  'iu',
);

/** Whether a second value of the same measure follows: “12% and 15%”, “72% versus 65%”, so that one alone would mislead. */
export function isOneOfSeveral(after: string): boolean {
  return SEVERAL.test(after);
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
