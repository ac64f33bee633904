/** Everyday words that the benchmarks' text is made of. */
const WORDS =
  'the and of to in was for that with her they had from this were which said would about there people after more other could some than into only also over new time first two most years may then where these our much before must through back well way down should because long each just those people how too little state good very make world still own see men work life being under know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

/** Numbers from 0 to 1 that are the same in each run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Prose of about `size` characters in paragraphs of 60 words, about one of a hundred words from `terms`. */
export function proseOf(size: number, terms: readonly string[], random = seededRandom(1)): string[] {
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const words = Array.from({ length: 60 }, (_, at) => {
      const pool = random() < 0.01 ? terms : WORDS;
      const word = pool[Math.floor(random() * pool.length)] ?? 'the';
      return at % 15 === 14 ? `${word}.` : word;
    });
    const paragraph = words.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}
