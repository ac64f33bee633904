import { geneOf } from './gene-names.ts';
import { isAboutAnimals } from './health-event.ts';
import type { Found, Passage } from './reading.ts';
import { matchesOf, pattern } from './text/match.ts';

const APOE = pattern(
  `(?<term>(?<copies>(?i:two copies of|one copy of|a copy of) (?:the )?)?(?:ApoE|APOE|apoE|Apo E|apolipoprotein E)[- ]?(?:\\(?(?:e|ε|epsilon) ?)?4(?!\\d))`,
);
const CFTR = pattern(
  `(?<term>(?:CFTR[ -])?(?<code>G551D|F508del|ΔF508|delta ?F508|G542X)(?:[ -](?i:CFTR|mutations?|variants?|gene mutations?)){0,2})(?![\\w-])`,
);
const FAULTY = pattern(
  `(?<term>(?i:faulty|altered|defective|mutated|abnormal|broken|harmful)["'”„]{0,2} ["'„“]?(?<gene>BRCA[12]?|ALK|RET|KRAS|BRAF|EGFR)["'”]? (?i:genes?))(?![\\w-])`,
);
const HINT =
  /[Aa][Pp][Oo] ?[Ee]|apolipoprotein|F508|G551D|G542X|faulty|altered|defective|mutated|abnormal|broken|harmful/;
const CF = /cystic fibrosis|\bCFTR?\b|mutation|gene\b|ivacaftor|Kalydeco|Trikafta|variant/i;

/**
 * Forms of genes that are known by a name of their own: APOE4, which makes Alzheimer’s disease more likely, without settling it (US National Institute on Aging, “Alzheimer’s
 * disease genetics fact sheet”), changes of the CFTR gene that cause cystic fibrosis (MedlinePlus Genetics, “Cystic fibrosis”), and a gene that the text calls faulty. No page was opened.
 */
export function readGeneForm({ text }: Passage): Found[] {
  if (!HINT.test(text) || isAboutAnimals(text)) return [];
  const apoe = matchesOf(text, APOE)
    .slice(0, 1)
    .flatMap((match): Found[] =>
      /\b(?:no|not|without|neither|lack\w*|non)[- ](?:\w+ ){0,2}$|\bif [^,]{0,30}$/i.test(match.before) ||
      /^[- ]?(?:negative|non|free)/i.test(match.after)
        ? []
        : [
            {
              ...match.span('term'),
              entry: 'apoe4',
              reading: {
                kind: 'gene-variant',
                plain:
                  'APOE4: a form of a gene called APOE. It makes Alzheimer’s disease more likely, but many people who carry it never get the disease.',
                values: { gene: 'APOE', variant: 'e4' },
                limits:
                  'People get one copy of this gene from each parent; two copies of APOE4 raise the risk more than one.',
              },
            },
          ],
    );
  const cystic = (CF.test(text) ? matchesOf(text, CFTR) : [])
    .slice(0, 2)
    .filter(({ before }) => !/\b(?:no|not|without)\s(?:\w+ )?$/i.test(before))
    .map((match): Found => {
      const code = match.words('code')!.replace(/^(?:Δ|delta ?)F508$/, 'F508del');
      return {
        ...match.span('term'),
        entry: 'mutation',
        reading: {
          kind: 'gene-variant',
          plain: `${code}: one of the changes of the CFTR gene that cause cystic fibrosis. A person gets the illness only with a changed copy from each parent.`,
          values: { gene: 'CFTR', variant: code },
          limits: 'Which medicines can help depends on the exact changes.',
        },
      };
    });
  const faulty = matchesOf(text, FAULTY).flatMap((match): Found[] => {
    const gene = geneOf(match.words('gene'));
    if (!gene || /\b(?:no|not|without|if|whether)\s(?:\w+ ){0,3}$/i.test(match.before)) return [];
    return [
      {
        ...match.span('term'),
        entry: gene.entry,
        reading: {
          kind: 'gene-variant',
          plain: `${gene.name}, changed: a change in a gene that ${gene.role}. ${gene.next}`,
          values: { gene: gene.name, status: 'changed' },
          limits: 'What it means for one person is a question for the care team or a genetic counselor.',
        },
      },
    ];
  });
  return [...apoe, ...cystic, ...faulty];
}
