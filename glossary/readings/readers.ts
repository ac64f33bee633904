import { readHazardRatio } from './hazard-ratio.ts';
import type { Reader } from './reading.ts';
import { readSurvival } from './survival.ts';

/** Every reader. A new one is a file beside this one, and a line here. */
export const READERS: readonly Reader[] = [readHazardRatio, readSurvival];
