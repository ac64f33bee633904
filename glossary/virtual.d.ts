/** The index of the reference, for `unpackReference`. */
declare module 'virtual:lay-terms/index' {
  const packed: string;
  export default packed;
}

/** The details of the reference's entries, for `unpackReference`. */
declare module 'virtual:lay-terms/details' {
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

/** The context notes: JSON text of `NoteRule[]`. */
declare module 'virtual:lay-terms/notes' {
  const packed: string;
  export default packed;
}
