import { readA1c } from './a1c.ts';
import { readAbsoluteRisk } from './absolute-risk.ts';
import { readBlasts } from './blasts.ts';
import { readBloodCounts } from './blood-counts.ts';
import { readBloodGlucose } from './blood-glucose.ts';
import { readBloodPressure } from './blood-pressure.ts';
import { readBmi } from './bmi.ts';
import { readBodyTemperature } from './body-temperature.ts';
import { readBreslow } from './breslow.ts';
import { readCholesterol } from './cholesterol.ts';
import { readClarkLevel } from './clark-level.ts';
import { readConfidenceInterval } from './confidence-interval.ts';
import { readControlRate } from './control-rate.ts';
import { readDose } from './dose.ts';
import { readDurationOfResponse } from './duration-of-response.ts';
import { readEgfr } from './egfr.ts';
import { readEjectionFraction } from './ejection-fraction.ts';
import { readEventFreeSurvival } from './event-free-survival.ts';
import { readFreeOfDisease } from './free-of-disease.ts';
import { readGeneForm } from './gene-form.ts';
import { readGeneVariant } from './gene-variant.ts';
import { readGleason } from './gleason.ts';
import { readHazardRatio } from './hazard-ratio.ts';
import { readIllnessShare } from './illness-share.ts';
import { readImprovement } from './improvement.ts';
import { readIncidence } from './incidence.ts';
import { readInr } from './inr.ts';
import { readKi67 } from './ki-67.ts';
import { readLymphNodes } from './lymph-nodes.ts';
import { readMargins } from './margins.ts';
import { readMedianProgressionFreeSurvival } from './median-progression-free-survival.ts';
import { readMedianSurvival } from './median-survival.ts';
import { readMismatchRepair } from './mismatch-repair.ts';
import { readMortality } from './mortality.ts';
import { readMrd } from './mrd.ts';
import { readNamedDose } from './named-dose.ts';
import { readNottingham } from './nottingham.ts';
import { readNumberNeeded } from './number-needed.ts';
import { readOddsRatio } from './odds-ratio.ts';
import { readPValue } from './p-value.ts';
import { readPackYears } from './pack-years.ts';
import { readPdL1 } from './pd-l1.ts';
import { readPerformanceStatus } from './performance-status.ts';
import { readProportion } from './proportion.ts';
import { readPsa } from './psa.ts';
import { readRadiationDose } from './radiation-dose.ts';
import type { Reader } from './reading.ts';
import { readReceptorStatus } from './receptor-status.ts';
import { readRecurrenceRate } from './recurrence-rate.ts';
import { readRecurrenceShare } from './recurrence-share.ts';
import { readRelativeRisk } from './relative-risk.ts';
import { readResponseRate } from './response-rate.ts';
import { readResponseTold } from './response-told.ts';
import { readSideEffectGrade } from './side-effect-grade.ts';
import { readStage } from './stage.ts';
import { readSurvival } from './survival.ts';
import { readSurvivalChance } from './survival-chance.ts';
import { readSurvivalGain } from './survival-gain.ts';
import { readSurvivalRange } from './survival-range.ts';
import { readSurvivalTimes } from './survival-times.ts';
import { readTestAccuracy } from './test-accuracy.ts';
import { readTestFound } from './test-found.ts';
import { readTimeToWorsening } from './time-to-worsening.ts';
import { readTnm } from './tnm.ts';
import { readTreatmentCycles } from './treatment-cycles.ts';
import { readTreatmentSuccess } from './treatment-success.ts';
import { readTrialPhase } from './trial-phase.ts';
import { readTumorGrade } from './tumor-grade.ts';
import { readTumorMarker } from './tumor-marker.ts';
import { readTumorSize } from './tumor-size.ts';
import { readVaccineEfficacy } from './vaccine-efficacy.ts';

/** Every reader. A new one is a file beside this one, and a line here. */
export const READERS: readonly Reader[] = [
  readA1c,
  readAbsoluteRisk,
  readBlasts,
  readBloodCounts,
  readBloodGlucose,
  readBloodPressure,
  readBmi,
  readBodyTemperature,
  readBreslow,
  readCholesterol,
  readClarkLevel,
  readConfidenceInterval,
  readControlRate,
  readDose,
  readDurationOfResponse,
  readEgfr,
  readEjectionFraction,
  readEventFreeSurvival,
  readFreeOfDisease,
  readGeneForm,
  readGeneVariant,
  readGleason,
  readHazardRatio,
  readIllnessShare,
  readImprovement,
  readIncidence,
  readInr,
  readKi67,
  readLymphNodes,
  readMargins,
  readMedianProgressionFreeSurvival,
  readMedianSurvival,
  readMismatchRepair,
  readMortality,
  readMrd,
  readNamedDose,
  readNottingham,
  readNumberNeeded,
  readOddsRatio,
  readPValue,
  readPackYears,
  readPdL1,
  readPerformanceStatus,
  readProportion,
  readPsa,
  readRadiationDose,
  readReceptorStatus,
  readRecurrenceRate,
  readRecurrenceShare,
  readRelativeRisk,
  readResponseRate,
  readResponseTold,
  readSideEffectGrade,
  readStage,
  readSurvival,
  readSurvivalChance,
  readSurvivalGain,
  readSurvivalRange,
  readSurvivalTimes,
  readTestAccuracy,
  readTestFound,
  readTimeToWorsening,
  readTnm,
  readTreatmentCycles,
  readTreatmentSuccess,
  readTrialPhase,
  readTumorGrade,
  readTumorMarker,
  readTumorSize,
  readVaccineEfficacy,
];
