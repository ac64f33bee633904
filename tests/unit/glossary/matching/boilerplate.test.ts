import { describe, expect, it } from 'vitest';
import { isBoilerplate } from '#glossary/matching/boilerplate.ts';

describe('boilerplate', () => {
  it.each([
    'Call 866-555-0100',
    'Give us a call now to get more information',
    'Call now to discuss your options with a patient advocate.',
    'Also Read: Best foods after chemotherapy',
    'Read more: Ten questions for your oncologist',
    'Doe A, Roe B. Long-term follow-up of remission. J Test Oncol. 1996;14(8):2197-2205. doi:10.1200/JTO.1996.14.8.2197',
    'Roe K, et al. Spontaneous remission: a report. Int J Test. 2016;25:132-136.',
    'This article is for informational purposes only.',
    '© 2026 Example Media. All rights reserved.',
  ])('%s', (text) => expect(isBoilerplate(text)).toBe(true));

  it.each([
    'Doctors call this a partial remission.',
    'You may call it a relapse.',
    'She was told to call the hospital if she had a fever.',
    'In 2016 the trial began; it ended in 2025.',
    'The related disease is rare.',
    'Chemotherapy was given in 4 cycles from March 2020 to June 2020.',
  ])('not: %s', (text) => expect(isBoilerplate(text)).toBe(false));
});
