import patterns from 'virtual:lay-terms/patterns';
import { createJudge, type RulePatterns } from '#glossary/matching/judge.ts';

/** The judge with compromise and all patterns, as a script that could be put into a page. */
export const judge = createJudge(JSON.parse(patterns) as RulePatterns[]);
