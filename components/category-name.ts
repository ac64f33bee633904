/** Categories whose file name alone would read oddly. */
const NAMES: Readonly<Record<string, string>> = {
  'biomarker-and-genetics': 'Biomarkers and genetics',
  'brain-and-mental-health': 'Brain and mental health',
  'cancer-type': 'Types of cancer',
  'care-and-support': 'Care and support',
  'cause-and-risk': 'Causes and risks',
  anatomy: 'Parts of the body',
  'drug-class': 'Medicines',
  'medicine-words': 'Words doctors use',
  'research-and-statistics': 'Research and numbers',
  'response-and-outcome': 'How treatment is working',
  'side-effect-and-symptom': 'Side effects and symptoms',
  'staging-and-grading': 'Stage and grade',
  'test-and-imaging': 'Tests and scans',
  treatment: 'Treatments',
  'womens-and-mens-health': 'Women’s and men’s health',
};

/** A category as readers see it. One without a name of its own is its file name in words. */
export function categoryName(category: string): string {
  const words = category.replaceAll('-', ' ');
  return NAMES[category] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
