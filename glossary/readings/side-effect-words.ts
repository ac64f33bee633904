import { phraseIn } from './health-event.ts';
import { regExp } from './text/reg-exp.ts';

const PARTS = [
  String.raw`(?:side[- ]effects?|adverse (?:events?|effects?|reactions?)|complications?|toxicit(?:y|ies))(?!,? (?:was|were|is|are) (?!(?:seen|reported|observed|noted|recorded|common|found|experienced|present|rare|uncommon|unusual|possible|in|by)\b)[a-z]|, [a-z -]{3,30},)|(?:allergic|infusion|injection-site|skin|local|systemic) reactions?|symptoms`,
  String.raw`nausea|vomiting|diarrh(?:o)?ea|constipation|heartburn|indigestion|(?:stomach|abdominal) (?:upset|cramps)|upset stomachs?|loss of (?:appetite|taste|smell|hearing|balance|feeling|memory|sight|vision)|(?:appetite|taste|hearing|memory|vision|hair|weight|bone) (?:loss|changes?)|weight gain|mouth (?:sores|ulcers)|dry (?:mouth|eyes|skin)|mucositis|hiccups|bloating`,
  String.raw`(?:head|back|stomach|muscle |joint |chest |tooth)aches?|(?:muscle|joint|bone|back|chest|breast|knee|abdominal|pelvic|nerve|chronic|persistent|ongoing|severe|lasting|mild|moderate|low back|injection-site|neck) (?:pain|soreness)|pain (?:at|near|where) the (?:injection|site)|sore (?:arms?|throats?)|muscle (?:aches|weakness|cramps)|cramps`,
  String.raw`fatigue|tiredness|exhaustion|insomnia|trouble sleeping|sleep problems|drowsiness|sleepiness|dizziness|light-?headedness|confusion|delirium|hallucinations|brain fog|memory (?:problems|lapses)|depression|depressed mood|anxiety|irritability|mood swings|suicidal thoughts|seizures?`,
  String.raw`rash(?:es)?|itching|hives|acne|bruising|swelling|(?:vasogenic |cerebral |brain )?o?edema|lymph(?:o)?edema|fevers?|chills|hot flu?shes|hot flashes|night sweats|flu-like symptoms|cough(?:ing)?|shortness of breath|breathing (?:problems|difficulties)|breathlessness|wheezing`,
  String.raw`neuropathy|numbness|tingling|nerve (?:damage|injury|pain|irritation)|(?:damage|injury|irritation)(?: or (?:damage|injury|irritation))? to (?:the|a) (?:[a-z]+ ){0,2}nerves?|neurotoxicity|neurological "?(?:events|problems|symptoms|complications)|cytokine release syndrome|tremors?|paralysis|stiffness|weakness`,
  String.raw`(?:urinary |bowel |stress |f(?:a)?ecal )?(?:in)?continence|erectile dysfunction|impotence|sexual (?:dysfunction|problems|side effects)|(?:erection|bladder|bowel|urinary|kidney|heart|liver|breathing|swallowing|thyroid|eye|lung|sleep|skin) (?:problems|damage|injury|symptoms|issues)|vaginal dryness|early menopause|infertility`,
  String.raw`bleeding|nose ?bleeds|blood clots?|infections?|(?:febrile )?neutropenia|an(?:a)?emia|thrombocytopenia|low (?:blood|white|red|platelet)(?:[- ](?:blood|cell|platelet))* (?:counts?|pressure)|high blood pressure|hypertension|palpitations|leaks?|hernias?|scarring|wound (?:problems|breakdown|infection)|hearing loss|cataracts?`,
  String.raw`pneumonitis|colitis|hepatitis|pancreatitis|dermatitis|myocarditis|pericarditis|hypothyroidism|hyperthyroidism|pneumonia|fractures?|osteoporosis|jaw problems|narrowing of (?:the |an? )?(?:[a-z]+ ){0,2}(?:veins?|arter(?:y|ies)|valves?|urethra|airways?|esophagus)|(?:hormone|growth hormone|cognitive|memory) (?:deficits?|deficienc(?:y|ies))|withdrawal symptoms|relapsing symptoms`,
].join('|');

/** The source of a side effect or a complaint that treatments can bring. */
export const EFFECT = `(?:${PARTS})`;

/** “A severe side effect known as cytokine release syndrome”: the name says more. */
const NAMED =
  /^ ?(?:an? |the )?(?<strength>(?:severe|serious|life-threatening|mild|dangerous) )?(?:[a-z-]+ )?(?:side[- ]effects?|complications?|reactions?|conditions?|problems?|symptoms?),? (?:known as|called|named|termed) "?(?:the )?/iu;

const EFFECTS = regExp(`(?<![\\w-])${EFFECT}(?![\\w-])`, 'iu');
/** A word of these says that it isn’t had, was there before, or is about something else. */
const NOT_HAD =
  /\b(?:this|these|such|its|no|not|never|none|nor|without|fewer|less|more|lower|higher|greater|better|resol\w+|relie[fv]\w*|reliev\w*|improv\w*|reduc\w*|decreas\w*|increas\w*|control\w*|prevent\w*|avoid\w*|free|history|histories|previous|prior|existing|pre-?existing|underlying|baseline|family|past|scores?|rates?|risks?|chances?|pills?|creams?|medic\w+|drugs?|continence|clear\w*|symptom-free|help|concerns?|worr\w+|fears?|questions?|information|chang\w+ in|improvements?|management|for (?:their|its|the)|cure[sd]?|recover\w*|gone|drop\w*|declin\w*|halv\w*|(?:in|de)crease[sd]?|progress\w*|recur\w*|relaps\w*|attributed|caused|due to|infections? control|who|whose|whom|similar|comparable)\b/iu;

/** The words of a side effect in the text’s own words, from the beginning of `after`: “severe confusion”; undefined where they are none. */
export function effectIn(after: string): string | undefined {
  const named = NAMED.exec(after)?.groups;
  const words = phraseIn(
    (named ? `${named.strength ?? ''}${after.slice(NAMED.exec(after)![0].length)}` : after)
      .replace(/^ ?(?:a |an |the ||some |any |at least one |one or more |from |having |suffering (?:from )?)+/iu, '')
      .replaceAll('"', ' ')
      .replace(/\s+/gu, ' '),
  )
    .replace(
      / (?:from|(?<!\b(?:types|forms|kinds) )of|related to|following|before|because|since|near|that|even|so|also|to the point|instead|known|called|named|lasting|afterwards?|again|each|most commonly|(?:a|one|two|three|six|\d+) (?:years?|months?|weeks?|days?|hours?))\b(?! the (?:\w+ )?nerve| (?:appetite|taste|smell|hearing|balance|feeling|memory|sight|vision|breath)\b| (?:the |an? )?(?:[a-z]+ ){0,2}(?:veins?|arter(?:y|ies)|valves?|urethra|airways?|esophagus)\b).*$/iu,
      '',
    )
    .trim();
  const hit = EFFECTS.exec(words);
  // Far from the verb, the effect is that of something else: “had a longer stay because of nausea”.
  const lead = hit ? words.slice(0, hit.index).trim().split(/\s+/u).filter(Boolean) : [];
  return hit &&
    lead.length <= 5 &&
    words.length <= 70 &&
    !NOT_HAD.test(words) &&
    !MAIN.test(words) &&
    !LINKED.test(lead.join(' ').replace(/ (?:types|forms|kinds) of$/u, ''))
    ? words
    : undefined;
}

const MAIN =
  /\b(?:common|frequent|main|only|usual|typical|known|leading) (?:\w+ )?(?:side|adverse|complication|toxicit|symptom)/iu;
const LINKED = /\b(?:to|for|by|with|of|treatment|surgery|test(?:s|ed|ing)?|vaccin\w+)$/iu;

/** Whether words deny or change what they name: “no nausea”, “less pain”, “a history of”. */
export function isNotHad(words: string): boolean {
  return NOT_HAD.test(words);
}
