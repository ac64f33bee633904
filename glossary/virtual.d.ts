/** The compact reference: JSON text for `unpackReference`. */
declare module 'virtual:lay-terms/reference' {
  const packed: string;
  export default packed;
}

/** What the matcher of each page needs: JSON text for `unpackMatcher`. */
declare module 'virtual:lay-terms/matcher' {
  const packed: string;
  export default packed;
}

/** The compromise patterns of each sense rule, by the rule's number: JSON text of `RulePatterns[]`. */
declare module 'virtual:lay-terms/patterns' {
  const packed: string;
  export default packed;
}
