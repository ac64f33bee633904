const HYPOTHETICAL =
  /\b(?:if|whether|unless|not|no|never|neither|nor|\w+n't|rather than|instead of|ruled? out|hop(?:e|es|ed|ing)(?: for)?|unlikely)\s(?:(?!(?:and|but|with|so)\b)[\w']+[ -]){0,4}$/i;

/** Whether the words right before a measure make it a thing that isn’t so, or may not be: “if it is”, “doesn’t have”, “no”, “rather than”. */
export function isHypothetical(before: string): boolean {
  return HYPOTHETICAL.test(before.slice(-60));
}

/** Whether the words right after a measure take it back: “was not seen”, “wasn’t found”, “was ruled out”. */
export function isDeniedAfter(after: string): boolean {
  return /^\)?(?: [a-z-]{1,14}){0,3}? (?:(?:was|were|is|are|has|have) (?:not\b|never\b|ruled out\b)|(?:wasn|weren|isn|aren|hasn|haven)'t\b|not (?:seen|found)\b)/i.test(
    after,
  );
}

const ANIMALS =
  /\b(?:mice|mouse|rats?|dogs?|dog's|cats?(?! scan)|pupp(?:y|ies)|kittens?|horses?|cows?|cattle|pigs?|rabbits?|hamsters?|ferrets?|labradors?|retrievers?|terriers?|vet|veterinar\w{1,8}|canine|feline|equine|xenografts?)\b/i;

/** Whether a sentence speaks of animals: their tumors have other grades, sizes and meanings. */
export function isOnAnimals(text: string): boolean {
  return ANIMALS.test(text);
}
