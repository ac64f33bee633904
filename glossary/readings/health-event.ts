import { regExp } from './text/reg-exp.ts';

/** Illnesses and harms that no other field knows. */
const ILLNESS = [
  String.raw`[a-z]*(?:cancer|carcinoma|lymphoma|leuka?emia|melanoma|myeloma|sarcoma|glioma|adenoma|mesothelioma|tumou?r|neoplasm)s?`,
  String.raw`(?:mini-?)?strokes?|heart (?:attacks?|failure|disease|problems?|rhythm|trouble)|(?:cardiovascular|cardiac|coronary|vascular|kidney|renal|liver|lung|bowel|autoimmune|gum|celiac|coeliac|crohn's|neurodegenerative|infectious) (?:disease|failure|arrest|events?|deaths?|problems?|disorders?|damage|injury)`,
  String.raw`blood clots?|aneurysms?|(?:pulmonary )?embolisms?|(?:deep vein )?thrombos[ie]s|bleed(?:s|ing)?|ha?emorrhages?|hypertension|high blood pressure|atrial fibrillation|arrhythmias?|irregular heart ?beats?|angina`,
  String.raw`(?:pre-?)?diabetes|dementia|alzheimer's(?: disease)?|parkinson's(?: disease)?|epilepsy|seizures?|migraines?|headaches?|autism(?: spectrum disorder)?|autistic|adhd|schizophrenia|psychosis|suicides?|cognitive decline|delirium|postpartum depression`,
  String.raw`fractures?|osteoporosis|arthritis|osteoarthritis|gout|lupus|asthma|copd|pneumonia|influenza|flu|covid(?:-19)?|measles|shingles|tuberculosis|malaria|hiv|hpv|herpes|sepsis|mrsa|ulcers?|cirrhosis|psoriasis|eczema|celiac|anaphylaxis|obesity`,
  String.raw`miscarriages?|stillbirths?|(?:preterm|premature) (?:birth|delivery|labou?r)|pre-?eclampsia|birth defects?|infertility|menopause|endometriosis|down(?:'s)? syndrome|trisomy \d\d|pregnancy loss|[a-z]+ insufficiency|cerebral palsy|multiple sclerosis|cystic fibrosis|sids`,
  String.raw`metasta(?:sis|ses|tic)|neuropathy|nausea|vomiting|incontinence|erectile dysfunction|lymph(?:o?)edema|hospitali[sz](?:ations?|ed)|side effects?|adverse (?:events?|effects?|reactions?)|overdoses?|hearing loss|blindness|cataracts?|glaucoma`,
  String.raw`colitis|uveitis|crohn's|(?:sleep |obstructive )+apn(?:o)?ea|colic|(?:food |peanut |nut |milk )?allerg(?:y|ies)|hay fever|kidney stones|gallstones|tinnitus|hernias?|acne|(?:iron|vitamin (?:[A-Z]\d{0,2} )?)-?deficienc(?:y|ies)|macular degeneration|(?:vision|sight) loss|deafness|mumps|rubella|chicken ?pox|polio|whooping cough|croup|chlamydia|gonorrh(?:o)?ea|syphilis|fibroids|polyps|eating disorders?|bipolar disorder|insomnia|(?:hyper|hypo)(?:para)?thyroidism|ha?emophilia|thalass(?:a)?emia|sickle cell|spina bifida|restless legs|tooth decay|cavities|(?:chronic|back|neck|knee|joint) pain|urinary tract infections?|concussions?|eczema`,
  String.raw`(?!(?:diagnosis|prognosis|osmosis|hypnosis|symbiosis|metamorphosis|apotheosis|symptosis)\b)[a-z]{4,}(?:itis|osis|penia|algia|plegia|glyca?emia|cha?emia)|ana?emia|(?:hyper|hypo)[a-z]{4,}ism|malignanc(?:y|ies)|syndrome|intussusception`,
].join('|');

/** What happens to patients, but also on roads, in markets and in matches. */
const HARM = String.raw`deaths?|dying|dies?|died|mortality|fatalit(?:y|ies)|diseases?|illness(?:es)?|infections?|complications?|relaps(?:es?|ed|ing)|recurrences?|recurs?|coming back|progress(?:ion|ed)|worsening|need (?:surgery|chemotherapy|radiotherapy|dialysis|a transplant)|toxicit(?:y|ies)|depression|depressed|anxiety|injur(?:y|ies)|disabilit(?:y|ies)|falls|surgery|c(?:a?e)sareans?|disorders?`;

const ELSEWHERE =
  /\b(?:roads?|traffic|crash(?:es)?|collisions?|vehicles?|cars?|drivers?|driving|motorists?|brakes|air ?bags?|helmets?|seat ?belts?|speed (?:cameras?|limits?)|smoke alarms?|firearms?|motorcycl\w+|pedestrians?|cyclists?|aviation|airlines?|flights?|wars?|wartime|battle\w*|troops|soldiers|homicides?|murders?|guns?|shootings?|crimes?|police|prison(?:s|ers?)?|firefighters?|floods?|storms?|hurricanes?|earthquakes?|invest(?:ors?|ments?)|stocks?|bonds?|markets?|banks?|loans?|lenders?|credit|mortgages?|profits?|revenues?|sales|prices?|econom(?:y|ic)|recession|league|season|coach|tournament|championship|(?:semi|cup|grand)[- ]?finals?|playoffs?|striker|goalkeeper|club|squad|computers?|software|malware|servers?|networks?|cyber\w*|data|job|passwords?|plants?|crops?|harvest|forests?|trees?|batter(?:y|ies)|engines?|devices|factory|startups?|compan(?:y|ies) (?:failing|dying)|companies|businesses|video game|players? (?:dies|dying)|boss|in the game|gamers?)\b/iu;
const ANIMALS =
  /\b(?:mice|mouse|rats?|rodents?|rabbits?|monkeys?|macaques?|primates|animals?|pigs?|piglets|dogs?|puppies|cats?|kittens|horses?|cows?|cattle|calves|sheep|lambs?|goats?|chickens?|hens|poultry|bees?|colon(?:y|ies)|fish|salmon|zebrafish|worms|fruit flies|in vitro|cell lines?)\b/iu;

/** Short forms, which are words of their own in small letters. */
const SHORT =
  /(?<![\w-])(?:OA|RA|AFib|AF|BCC|SCC|IBS|IBD|COPD|ADHD|ALS|MS|CF|UTIs?|PTSD|OCD|CKD|DVTs?|VTE|TIAs?|GERD|GORD|PCOS|RSV|STIs?|STDs?|NASH|AMD|TTP|CRS)(?![\w-])/u;
const ILLNESSES = regExp(String.raw`(?<![\w-])(?:${ILLNESS})(?![\w])`, 'iu');
const HARMS = regExp(String.raw`(?<![\w-])(?:${HARM})(?!\w)`, 'iu');

/** Whether words name something that happens to health. “Death” and the like count only where the sentence isn’t about roads, money, sport or machines. */
export function isHealthEvent(words: string, sentence: string): boolean {
  return ILLNESSES.test(words) || SHORT.test(words) || (HARMS.test(words) && !ELSEWHERE.test(sentence));
}

/** Whether a sentence is about animals or cells, so that nothing in it counts people. */
export function isAboutAnimals(sentence: string): boolean {
  return ANIMALS.test(sentence);
}

const PHRASE_END =
  /[,;:()[\]"!?]|\.(?:\s|$)|\s(?:-|--)\s|\s(?:than|compared|comparing|versus|vs|by|among|amongst|in|after|before|over|when|but|while|whereas|according|for|at|during|within|with|who|that|which|if|because|relative|through|until|per|as|was|were|is|are|has|have|had|may|might|could|can|would|will|it|they|he|she|we|fell|rose|dropped|declined|about|around|up|nearly|almost|approximately|on|only|among|later|every|each|such|like|including|times|twice|associated|linked|tied|caused|seen|found|observed|reported|attributed|due|from \d|and (?:the|their|its|a|an|may|had|was|were|is|are|also|one|two|three|four|five|six|seven|eight|nine|ten|twice|half|\d)|or (?:a|the) \d|\d[\d.,]*\s?(?:%|percent|per cent))(?![\w-])/iu;

/** These are no harm, though a harm may stand beside them: “tumor response”, “cancer detection”. */
const NO_EVENT =
  /\b(?:respon(?:se|ses|d|ding)|surviv\w+|remission|detect\w*|screen\w*|diagnos(?:tic|is)|awareness|research|cur(?:e|ed|ing)|recover\w*|free|treatments?|trials?|vaccin\w+|without|not|visits?|tests?|size|costs?|spending|identif\w+|prevent\w*|avoid\w*|centers?|wards?|drugs?|study|studies|charity|donations?|risks?|chances?|reduction)\b/iu;

/** The words up to the end of their phrase: “a rash” in “a rash after the second dose”. */
export function phraseIn(after: string): string {
  const part = after.slice(0, 90);
  const end = part.search(PHRASE_END);
  return (end < 0 ? part : part.slice(0, end)).trim().replace(/\.\d*$/, '');
}

/** The words of an event up to the end of its phrase, as the text has them: “dying from the disease”; undefined where they name no health event. */
export function eventPhrase(after: string, sentence: string): string | undefined {
  const words = phraseIn(after);
  return words !== '' && words.length <= 70 && isHealthEvent(words, sentence) && !NO_EVENT.test(words)
    ? words
    : undefined;
}

/** Whether words are about death or an illness that comes back: such numbers stand one step deeper. */
export function isGrave(words: string): boolean {
  return /\b(?:deaths?|dying|dies?|died|mortality|fatal\w*|surviv\w+|recur\w*|relaps\w+|progression|metasta\w+|coming back)\b/iu.test(
    words,
  );
}

const UNREAL =
  /\b(?:if|whether|unless|suppose|imagine|assum(?:e|ed|ing|ption)|hop(?:e|ed|es|ing)|aim(?:s|ed|ing)?|goal|targets?|wanted|designed to|powered to|not|never|no|without|neither|nor|cannot|false(?:ly)?|erroneous(?:ly)?|incorrect(?:ly)?|myth|wrong(?:ly)?|would have to|for example|e\.g\.|expect(?:s|ing)?|would expect)\b|n't\b/iu;

/** “The report doesn’t say that …” denies the telling, not what it would tell. */
const DENIED_TELLING =
  /\b(?:does|do|did)(?: not|n't) (?:note|say|mention|explain|point out|make clear)(?: \w+)? that\b|\bfail(?:s|ed)? to (?:note|say|mention|explain) that\b/giu;

/** Whether the words right before a value deny it or only imagine it: “did not”, “if the”, “a goal of”. */
export function isUnreal(before: string): boolean {
  const clause = before
    .slice(-120)
    .replace(DENIED_TELLING, '')
    .slice(-60)
    .split(/[;:(]|,\s(?!by)/u)
    .at(-1)!;
  return UNREAL.test(clause);
}

/** The words without the capital letter of a sentence’s beginning; names of people and short forms keep it. */
export function midSentence(words: string | undefined, sentence: string): string | undefined {
  return words !== undefined && /^[A-Z][a-z]/u.test(words) && sentence.trimStart().startsWith(words)
    ? words.replace(/^(?!Alzheimer|Parkinson|Hodgkin|Crohn|Down|Covid|Ebola|Ewing|Kaposi)./u, (letter) =>
        letter.toLowerCase(),
      )
    : words;
}
