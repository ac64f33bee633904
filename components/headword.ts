/**
 * A headword as a title: with a capital, unless its first word is a symbol or an abbreviation whose case means something (pCR, eGFR,
 * p value).
 */
export function headword(term: string): string {
  const first = /^\p{L}+/u.exec(term)?.[0] ?? '';
  if (first.length < 2 || first !== first.toLowerCase() || /^\p{L}+\d/u.test(term)) return term;
  return term.charAt(0).toUpperCase() + term.slice(1);
}
