import { type EntryDetails, Reference, type ReferenceEntry } from '#glossary/reference.ts';
import type { Source } from '#glossary/schema.ts';

const source: Source = {
  name: 'National Cancer Institute',
  title: 'A page about the word',
  url: 'https://www.cancer.gov/publications/dictionaries/cancer-terms',
  status: 'seen',
  checked: '2026-11-21',
};

type FullEntry = ReferenceEntry & EntryDetails;

function entry(id: string, category: string, plain: string, more: Partial<FullEntry> = {}): FullEntry {
  return {
    id,
    term: id.replaceAll('-', ' '),
    category,
    plain,
    aliases: [],
    search: [],
    variants: {},
    contrast: {},
    related: [],
    sources: [{ ...source, url: `${source.url}/${id}` }],
    ...more,
  };
}

const entries = [
  entry('chemo-brain', 'side-effect-and-symptom', 'Trouble with memory or focus during and after cancer treatment.'),
  entry('chemotherapy', 'treatment', 'Medicines that kill fast-growing cells or stop them from growing.', {
    say: 'KEE-moh-THAYR-uh-pee',
    aliases: ['chemo', 'cytotoxic treatment'],
    urgent: 'A fever during chemotherapy needs a call to your care team at once, day or night.',
    sources: [{ ...source, status: 'unverified' }],
  }),
  entry('complete-remission', 'response-and-outcome', 'Tests find no sign of the disease any more.', {
    aliases: ['CR', 'complete response'],
  }),
  entry('HER2-positive', 'biomarker-and-genetics', 'The cancer cells carry a lot of a protein that helps them grow.', {
    id: 'her2-positive',
    term: 'HER2-positive',
    aliases: ['HER2+'],
  }),
  entry('leukemia', 'cancer-type', 'Cancer of the cells that make blood.', { aliases: ['leukaemia', 'blood cancer'] }),
  entry('mesothelioma', 'cancer-type', 'A cancer of the thin lining around the lungs or the belly.', {
    about: ['It has kinds.', 'A sample tells which.', 'Stages differ.', 'Treatment is a mix.', 'Ask a nurse.'],
  }),
  entry(
    'metastasis',
    'staging-and-grading',
    'Cancer that has spread from where it began to another part of the body.',
    {
      aliases: ['metastases', 'metastasized', 'secondary cancer'],
      search: ['spread'],
    },
  ),
  entry(
    'partial-remission',
    'response-and-outcome',
    'The cancer has shrunk by a clear amount, but some is still there.',
    {
      say: 'PAR-shul rih-MISH-un',
      aliases: ['PR', 'partial response'],
      why: 'Treatment is working. You may ask what the plan is now.',
      variants: {
        mesothelioma: 'Scans measure how thick the tumor’s rind is.',
        lymphoma: 'Scans show less active disease in the lymph nodes.',
      },
      contrast: { 'complete-remission': 'no sign of cancer on tests', nowhere: 'leads to no entry' },
      related: ['remission'],
    },
  ),
  entry('positive-lymph-nodes', 'staging-and-grading', 'Cancer cells were found in one or more lymph nodes.', {
    polarity: 'unwelcome',
    search: ['positive nodes'],
  }),
  entry(
    'progression-free-survival',
    'research-and-statistics',
    'The time that people in a study live without the disease growing.',
    {
      term: 'progression-free survival',
      aliases: ['PFS'],
    },
  ),
  entry(
    'remission',
    'response-and-outcome',
    'Signs of the disease have shrunk or gone. It is not the same as a cure.',
    {
      related: ['partial-remission', 'complete-remission'],
    },
  ),
  entry('x-ray', 'test-and-imaging', 'A picture of the inside of the body, made with a small amount of radiation.', {
    term: 'X-ray',
  }),
];

/** A small reference for tests, written for them, in the order of the alphabet. */
export const reference = new Reference(entries, (number) => entries[number]!);
