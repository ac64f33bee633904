/** A gene as the reading of its changes needs it. */
export interface Gene {
  name: string;
  /** The entry that explains it. */
  entry: string;
  /** What the gene does, after “a gene that”. */
  role: string;
  /** What a change may mean for treatment. */
  next: string;
  /** The changes that this gene can have; any other code is a misprint or another gene’s. */
  allows: RegExp;
  /** A text for one change in place of `next`. */
  special?: readonly [code: RegExp, next: string][];
  /** Whether its change is a fusion with another gene: as a rule, or among others. */
  fuses?: 'mostly' | 'also';
  amplifies?: true;
}

const AIMED = 'In some cancers there are medicines that aim at this change.';
const GROWTH = 'helps to control how cells grow';

/** The genes by their short names (functions and drugs: MedlinePlus Genetics; NCI, “Targeted therapy approved for cancer”). */
const GENES: readonly Gene[] = [
  {
    name: 'EGFR',
    entry: 'egfr-gene',
    role: GROWTH,
    next: 'In lung cancer there are tablets that aim at it.',
    allows: /^(?:L858R?|T790M?|C797S?|L861Q?|G719.?|S768I?|ex(?:on)?[- ]?(?:18|19|20|21)\b.*|ex(?:19|20)(?:del|ins))$/i,
    special: [
      [/^T790M$/, 'It can appear when the first EGFR tablets stop working; other EGFR tablets can still act on it.'],
      [/^C797S$/, 'It can appear when EGFR tablets stop working.'],
      [/20.*ins/i, 'Many EGFR tablets work less well on this one, but some medicines aim at it.'],
    ],
  },
  {
    name: 'ALK',
    entry: 'alk',
    role: GROWTH,
    next: 'In lung cancer and some others there are tablets that block it.',
    allows: /^(?:G1202R?|L1196M?|F1174.?|R1275Q?|I1171.?)$/,
    fuses: 'mostly',
  },
  {
    name: 'ROS1',
    entry: 'ros1',
    role: GROWTH,
    next: 'In lung cancer there are tablets that block it.',
    allows: /^G2032R?$/,
    fuses: 'mostly',
  },
  {
    name: 'RET',
    entry: 'ret',
    role: GROWTH,
    next: 'In lung and thyroid cancer there are medicines that block it.',
    allows: /^(?:M918T?|C634.?|G810.?|V804.?)$/,
    fuses: 'also',
  },
  {
    name: 'NTRK',
    entry: 'ntrk',
    role: 'helps nerve cells grow',
    next: 'There are medicines that block it, wherever in the body the cancer began.',
    allows: /^(?!)/,
    fuses: 'mostly',
  },
  {
    name: 'KRAS',
    entry: 'kras',
    role: 'switches cell growth on and off',
    next: 'Which medicines can help depends on the exact change and on the cancer.',
    allows: /^(?:G1[23].?(?:\/.)?|Q61.?|A146.?|K117.?|A59.?|ex(?:on)?[- ]?[234])$/i,
    special: [[/^G12C$/, 'Some medicines are made for exactly this change.']],
  },
  {
    name: 'NRAS',
    entry: 'kras',
    role: 'switches cell growth on and off',
    next: 'Which medicines can help depends on the cancer.',
    allows: /^(?:G1[23].?|Q61.?(?:\/.)?|A146.?|ex(?:on)?[- ]?[234])$/i,
  },
  {
    name: 'BRAF',
    entry: 'braf',
    role: 'passes on signals to grow',
    next: AIMED,
    allows: /^(?:V600.?(?:\/.)?|K601E?|L597.?|G469.?|D594.?|ex(?:on)?[- ]?1[15])$/i,
    special: [[/^V600/, 'In several cancers there are tablets that aim at it.']],
    fuses: 'also',
  },
  {
    name: 'BRCA',
    entry: 'brca1-and-brca2',
    role: 'helps to mend DNA',
    next: 'It raises the risk of some cancers, and some medicines work well against tumors with it. It can be inherited.',
    allows: /^ex(?:on)?[- ]?\d+/i,
  },
  {
    name: 'HER2',
    entry: 'her2',
    role: 'makes a growth protein',
    next: 'In some cancers there are medicines that aim at HER2.',
    allows: /^(?:ex(?:on)?[- ]?(?:19|20)\b.*|ex20ins|S310.?|L755.?|V777.?|V842.?|Y772.*|A775.*)$/i,
  },
  {
    name: 'MET',
    entry: 'met',
    role: 'makes a growth protein',
    next: 'In lung cancer there are tablets that block it.',
    allows: /^(?:ex(?:on)?[- ]?14\b.*|ex14skipping|D1228.?|Y1230.?)$/i,
    fuses: 'also',
    amplifies: true,
  },
  {
    name: 'IDH',
    entry: 'idh',
    role: 'helps cells turn food into energy',
    next: 'In some leukemias, brain tumors and bile duct cancers there are tablets that block it.',
    allows: /^R(?:132|140|172).?$/,
  },
  {
    name: 'FLT3',
    entry: 'flt3',
    role: 'tells young blood cells to grow',
    next: 'Tablets that block it can be part of the treatment of acute myeloid leukemia.',
    allows: /^(?:ITD|TKD|D835.?|N676K?|F691L?)$/,
  },
  {
    name: 'PIK3CA',
    entry: 'pik3ca',
    role: GROWTH,
    next: 'In some breast cancers there are tablets that aim at it.',
    allows: /^(?:H1047.?|E54[25].?|C420R?|N345K?|ex(?:on)?[- ]?(?:9|20))$/i,
  },
];

/** The source of a pattern for the short name of a gene. Capitals only: “eGFR” is a kidney value, “met” and “ret” are words. */
export const GENE = String.raw`(?:EGFR|ALK|ROS1|RET|NTRK[123]?|KRAS|NRAS|BRAF|BRCA(?:1(?:\/|,? (?:and|or) )(?:BRCA)?2|1|2)?|HER2|ERBB2|c?-?MET|IDH(?:1\/2|[12])?|FLT3|PIK3CA)`;

/** Codes that mean one gene’s change even where the gene isn’t named. */
export const KNOWN_ALONE: Readonly<Record<string, string>> = {
  L858R: 'EGFR',
  T790M: 'EGFR',
  C797S: 'EGFR',
  V600E: 'BRAF',
  V600K: 'BRAF',
};

/** The gene of a short name, with the name as the text writes it: “BRCA2”, “IDH1”. Undefined where it is none of these. */
export function geneOf(name: string | undefined): Gene | undefined {
  if (!name) return undefined;
  const written = name.replace(/^c?-?MET$/, 'MET').replace('ERBB2', 'HER2');
  const gene = GENES.find((one) => written.startsWith(one.name));
  if (!gene) return undefined;
  // IDH1 changes at R132, IDH2 at R140 and R172.
  const allows = written === 'IDH1' ? /^R132.?$/ : written === 'IDH2' ? /^R1(?:40|72).?$/ : gene.allows;
  return { ...gene, name: written, allows };
}
