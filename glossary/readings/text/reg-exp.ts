const compiled = new Map<string, RegExp>();

/** A regular expression in which `(?i:…)` may stand around words whose case doesn’t count. It is made once for each source. */
export function regExp(source: string, flags = 'u'): RegExp {
  const key = `${flags}/${source}`;
  const made = compiled.get(key) ?? new RegExp(anyCase(source), flags);
  compiled.set(key, made);
  return made;
}

/**
 * The source of a pattern with each `(?i:…)` written out: `(?i:of)` becomes `(?:[oO][fF])`. V8 forgets the modifier where it compiles without its optimizer,
 * as it does once a page or a test run has used many patterns (seen with Node 24.21 and `--no-regexp-optimization`: `/(?i:four|six)/u` misses “Four”).
 */
function anyCase(source: string): string {
  let written = '';
  let isInClass = false;
  /** For each open group, whether letters in it stand for both cases. */
  const groups = [false];
  const TOKEN =
    /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\(\?i:|\(\?<[A-Za-z]\w*>|\((?:\?(?:[:=!]|<[=!]))?|[a-zA-Z]-[a-zA-Z]|./gsu;
  for (const [token] of source.matchAll(TOKEN)) {
    const isAnyCase = groups[groups.length - 1] === true;
    if (isInClass) {
      if (token === ']') isInClass = false;
      written += isAnyCase && /^[a-zA-Z]/.test(token) ? bothCases(token) : token;
    } else if (token.startsWith('(')) {
      groups.push(isAnyCase || token === '(?i:');
      written += token === '(?i:' ? '(?:' : token;
    } else if (token === ')') {
      groups.pop();
      written += token;
    } else if (token === '[') {
      isInClass = true;
      written += token;
    } else {
      written +=
        isAnyCase && /^[a-zA-Z]/.test(token)
          ? [...token].map((char) => (/[a-z]/i.test(char) ? `[${bothCases(char)}]` : char)).join('')
          : token;
    }
  }
  return written;
}

function bothCases(letters: string): string {
  return letters.toLowerCase() === letters.toUpperCase() ? letters : letters.toLowerCase() + letters.toUpperCase();
}
