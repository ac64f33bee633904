/** A system of steps that isn’t the TNM stage of a solid cancer. */
export interface System {
  /** Names the step: “Stage 3a of chronic kidney disease”. */
  told: (step: string) => string;
  steps: readonly string[];
  /** What each step means: a clause that follows a colon. */
  of: Readonly<Record<string, string>>;
  /** The id of the entry, where the one of the stage’s number doesn’t fit. */
  entry?: string;
  limits: string;
}

const NOT_ONE_PERSON = 'It can’t tell how one person will do. Ask what it means for you.';
const I_TO_III = ['I', 'II', 'III'];
const I_TO_IV = [...I_TO_III, 'IV'];

/**
 * Read: Ann Arbor and Lugano 2014 as bloodref.com has them; Rai and Binet as bloodref.com and iwCLL 2018 (doi:10.1182/blood-2017-09-806398); ISS, R-ISS and
 * Durie–Salmon as BMJ Best Practice; KDIGO 2024 for kidney disease (doi:10.1016/j.kint.2023.10.018); AHA/ACC/HFSA 2022 for the stages of heart failure
 * (doi:10.1161/CIR.0000000000001063); NPIAP for pressure sores (MSD Manual); Dukes with D as GPnotebook; limited and extensive stage as NCI’s PDQ on small cell
 * lung cancer. NYHA’s classes, Cheson 2014, Greipp 2005 and Palumbo 2015: from the guideline; not opened.
 */
export const SYSTEMS = {
  lymphoma: {
    told: (step) => `Stage ${step} of lymphoma`,
    steps: I_TO_IV,
    of: {
      I: 'it is in one group of lymph nodes, or in one place outside them',
      II: 'it is in two or more groups of nodes. They are all above or all below the diaphragm, the muscle under the lungs',
      III: 'it is in nodes both above and below the diaphragm, the muscle under the lungs',
      IV: 'it is in organs such as the bone marrow or liver. Many kinds still respond very well',
    },
    limits: NOT_ONE_PERSON,
  },
  rai: {
    told: (step) => `Rai stage ${step} of the leukemia CLL`,
    steps: ['0', ...I_TO_IV],
    of: {
      0: 'there are too many lymphocytes in the blood, and no other sign',
      I: 'lymph nodes are swollen too',
      II: 'the spleen or liver is swollen too',
      III: 'there are too few red blood cells (anemia)',
      IV: 'there are too few platelets',
    },
    entry: 'rai-staging',
    limits: NOT_ONE_PERSON,
  },
  binet: {
    told: (step) => `Binet stage ${step} of the leukemia CLL`,
    steps: ['A', 'B', 'C'],
    of: {
      A: 'fewer than three areas are swollen, and blood counts are not too low',
      B: 'three or more areas are swollen, and blood counts are not too low',
      C: 'there are too few red blood cells or platelets',
    },
    entry: 'binet-staging',
    limits: NOT_ONE_PERSON,
  },
  myeloma: {
    told: (step) => `Stage ${step} of myeloma`,
    steps: I_TO_III,
    of: {
      I: 'it is the lowest of three stages, with milder test results',
      II: 'it is the middle of three stages',
      III: 'it is the highest of three stages. It can still be treated',
    },
    limits:
      'Stages of myeloma go by blood tests and gene changes, not by spread. They can’t tell how one person will do.',
  },
  iss: {
    told: (step) => `ISS stage ${step} of myeloma`,
    steps: I_TO_III,
    of: {
      I: 'beta-2 microglobulin in the blood is low (below 3.5 mg/L) and albumin is not. It is the lowest of three stages',
      II: 'the blood tests fit neither stage I nor stage III',
      III: 'beta-2 microglobulin in the blood is 5.5 mg/L or more. It is the highest of three stages and can still be treated',
    },
    entry: 'r-iss',
    limits: NOT_ONE_PERSON,
  },
  'r-iss': {
    told: (step) => `R-ISS stage ${step} of myeloma`,
    steps: I_TO_III,
    of: {
      I: 'blood tests are in the lowest group, LDH is normal, and no high-risk gene change was found',
      II: 'the tests fit neither stage I nor stage III',
      III: 'blood tests are in the highest group, and LDH is high or a high-risk gene change was found. It can still be treated',
    },
    entry: 'r-iss',
    limits: NOT_ONE_PERSON,
  },
  'durie-salmon': {
    told: (step) => `Durie-Salmon stage ${step} of myeloma`,
    steps: I_TO_III,
    of: {
      I: 'there are fewer cancer cells, and tests are milder',
      II: 'the tests fit neither stage I nor stage III',
      III: 'tests point to many cancer cells. Such signs are too few red blood cells or bone damage',
    },
    entry: 'r-iss',
    limits: 'It is an older system, of 1975. It can’t tell how one person will do.',
  },
  'kidney-disease': {
    told: (step) => `Stage ${step} of chronic kidney disease`,
    steps: ['1', '2', '3', '4', '5'],
    of: {
      1: 'the kidneys filter well (eGFR 90 or more), but tests show some damage',
      2: 'the kidneys filter a little less (eGFR 60 to 89), and tests show some damage',
      3: 'the kidneys filter less than they should (eGFR 30 to 59)',
      '3a': 'the kidneys filter mildly to moderately less (eGFR 45 to 59)',
      '3b': 'the kidneys filter moderately to much less (eGFR 30 to 44)',
      4: 'the kidneys filter much less (eGFR 15 to 29)',
      5: 'the kidneys filter very little (eGFR below 15). It is also called kidney failure; there are several choices of care',
    },
    entry: 'kidney-disease',
    limits: 'One test isn’t enough: the level must last for three months. Protein in the urine counts too.',
  },
  'heart-failure': {
    told: (step) => `Stage ${step} of heart failure`,
    steps: ['A', 'B', 'C', 'D'],
    of: {
      A: 'the risk is raised, but there is no heart failure',
      B: 'tests show a change in the heart, but there have been no symptoms',
      C: 'the heart has changed, and there are or have been symptoms',
      D: 'symptoms disturb daily life even with treatment. Special care can help',
    },
    entry: 'heart-failure',
    limits: NOT_ONE_PERSON,
  },
  nyha: {
    told: (step) => `NYHA class ${step} tells how much the heart limits daily life`,
    steps: I_TO_IV,
    of: {
      I: 'daily tasks bring no symptoms',
      II: 'daily tasks bring symptoms such as short breath, but rest doesn’t',
      III: 'light tasks bring symptoms such as short breath, but rest doesn’t',
      IV: 'any task brings symptoms, and they may be there at rest',
    },
    entry: 'nyha-class',
    limits: 'The class can go up or down, and it often gets better with treatment.',
  },
  'pressure-sore': {
    told: (step) => `Stage ${step} of a pressure sore`,
    steps: ['1', '2', '3', '4'],
    of: {
      1: 'the skin is whole, but a spot stays discolored when it is pressed',
      2: 'the top layers of skin are broken. It is a shallow open sore or a blister',
      3: 'it goes through the skin into the fat below',
      4: 'it goes down to muscle, tendon or bone',
    },
    entry: 'pressure-ulcer',
    limits: 'It is also called category or grade. It tells how deep the sore is, not how long it will take to heal.',
  },
  dukes: {
    told: (step) => `Dukes’ stage ${step} of bowel cancer`,
    steps: ['A', 'B', 'C', 'D'],
    of: {
      A: 'it is only in the bowel wall',
      B: 'it has grown through the muscle of the bowel wall. No lymph nodes hold cancer',
      C: 'nearby lymph nodes hold cancer',
      D: 'it has spread to other parts of the body, such as the liver',
    },
    entry: 'dukes-stage',
    limits: 'It is an older system. Ask which TNM stage it is today.',
  },
  'small-cell': {
    told: (step) => `${step === 'limited' ? 'Limited' : 'Extensive'} stage of small cell lung cancer`,
    steps: ['limited', 'extensive'],
    of: {
      limited: 'it is on one side of the chest. One field of radiation can reach all of it',
      extensive: 'it has spread beyond one side of the chest or to other parts of the body',
    },
    limits: NOT_ONE_PERSON,
  },
} as const satisfies Readonly<Record<string, System>>;

/** The name of a system. */
export type SystemId = keyof typeof SYSTEMS;

/** What the letters after a stage of lymphoma say. */
export const LYMPHOMA_LETTERS: Readonly<Record<string, string>> = {
  A: 'A: no fever, night sweats or weight loss from it.',
  B: 'B: there is fever, night sweats or weight loss from it.',
  E: 'E: it is in a place outside the nodes.',
  S: 'S: it is in the spleen.',
  X: 'X: one lump is large.',
};
