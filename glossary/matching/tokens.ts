import { HYPHEN, IGNORED, kindOf, LATIN, SPACE, SYMBOL, WORD_FROM } from './characters.ts';

const LINE_FEED = 10;
const COMMA = 44;
const FULL_STOP = 46;
const SLASH = 47;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const QUESTION_MARK = 63;
const EXCLAMATION_MARK = 33;

/** Starts and factors of the two hashes of a token. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;
const CHECK_START = 0x5bd1e995;
const CHECK_FACTOR = 0x2c1b3c6d;

/** A token's two hashes. Both only ever look back, so that the hashes of a word and an ending follow from those of the word: see `withEnding`. */
export interface TokenHash {
  /** 32 bits. */
  hash: number;
  /** 8 bits. */
  check: number;
}

/** The hashes of a token with plain letters added to its end. */
export function withEnding({ hash, check }: TokenHash, ending: string): TokenHash {
  let longer = hash;
  let other = check;
  for (let at = 0; at < ending.length; at += 1) {
    longer = Math.imul(longer ^ ending.charCodeAt(at), HASH_FACTOR);
    other = Math.imul(other ^ ending.charCodeAt(at), CHECK_FACTOR);
  }
  return { hash: longer, check: other & 0xff };
}

/**
 * The tokens of one text at a time, in arrays that are used again for the next text, so that reading makes no objects. A token is a run of letters and
 * digits, folded; “Crohn’s” is one token and so is “100,000”; “follow-up” and “follow up” are the same two.
 */
export class Tokens {
  count = 0;
  /** Places in the text, UTF-16 offsets. */
  start = new Int32Array(64);
  end = new Int32Array(64);
  /** Two independent hashes of each folded token: 32 bits and 8 bits. */
  hash = new Int32Array(64);
  check = new Uint8Array(64);
  /** 1 if only white space, one hyphen, slash or parenthesis stands between the token before and this one, so that they may be of one phrase. */
  joined = new Uint8Array(64);
  /** 1 if a sentence may begin with this token. */
  opens = new Uint8Array(64);

  /** Reads the tokens of `text` in place of those before. */
  read(text: string): void {
    const { length } = text;
    this.count = 0;
    for (let at = 0; at < length; ) {
      let spaces = 0;
      let hyphens = 0;
      let lines = 0;
      let breaks = 0;
      let stops = 0;
      let inner = 0;
      let kind = 0;
      let unit = 0;
      for (; at < length; at += 1) {
        unit = text.charCodeAt(at);
        kind = unit < LATIN.length ? LATIN[unit]! : kindOf(unit);
        if (kind >= SYMBOL) break;
        if (kind === SPACE) {
          spaces += 1;
          if (unit === LINE_FEED) lines += 1;
        } else if (kind === HYPHEN) hyphens += 1;
        else if (kind !== IGNORED) {
          if (unit === SLASH || unit === OPEN || unit === CLOSE || isInsideNumber(text, at, unit)) inner += 1;
          else breaks += 1;
          if (unit === FULL_STOP || unit === QUESTION_MARK || unit === EXCLAMATION_MARK) stops += 1;
        }
      }
      if (at >= length) return;
      const token = this.next();
      const signs = hyphens + inner;
      // The full stop of an initial doesn't end a phrase: “E. coli”.
      if (breaks === 1 && stops === 1 && token > 0 && this.isInitial(text, token - 1)) breaks = 0;
      this.joined[token] = Number(breaks === 0 && lines < 2 && (signs === 0 || (signs === 1 && spaces === 0)));
      this.opens[token] = Number(token === 0 || (stops > 0 && spaces > 0) || lines > 1);
      this.start[token] = at;
      at = this.readToken(text, at, token);
    }
  }

  /** Reads the token that begins at `at`, and returns where it ends. */
  private readToken(text: string, from: number, token: number): number {
    const { length } = text;
    let hash = HASH_START;
    let check = CHECK_START;
    let end = from;
    for (let at = from; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = unit < LATIN.length ? LATIN[unit]! : kindOf(unit);
      if (kind === IGNORED) continue;
      // A symbol is a token by itself; inside a run of letters it ends the run.
      if (kind < WORD_FROM && (kind !== SYMBOL || at > from)) {
        if (unit === COMMA && isDigit(text, at - 1) && isDigit(text, at + 1)) continue;
        break;
      }
      hash = Math.imul(hash ^ kind, HASH_FACTOR);
      check = Math.imul(check ^ (kind === SYMBOL ? unit : kind), CHECK_FACTOR);
      end = at + 1;
      if (kind === SYMBOL) {
        hash ^= unit;
        break;
      }
    }
    this.hash[token] = hash;
    this.check[token] = check;
    this.end[token] = end;
    return end;
  }

  private isInitial(text: string, token: number): boolean {
    const start = this.start[token]!;
    return (
      this.end[token] === start + 1 && /\p{Lu}/u.test(text.charAt(start)) && text.charCodeAt(start + 1) === FULL_STOP
    );
  }

  /** The number of the next token; makes room for it. */
  private next(): number {
    if (this.count === this.start.length) {
      this.start = enlarged(this.start, new Int32Array(this.count * 2));
      this.end = enlarged(this.end, new Int32Array(this.count * 2));
      this.hash = enlarged(this.hash, new Int32Array(this.count * 2));
      this.check = enlarged(this.check, new Uint8Array(this.count * 2));
      this.joined = enlarged(this.joined, new Uint8Array(this.count * 2));
      this.opens = enlarged(this.opens, new Uint8Array(this.count * 2));
    }
    return this.count++;
  }
}

/**
 * A number from 0 to 250 that says which letters of a stretch of text are capitals; 0 where none is. Tells EGFR from eGFR, and ALL from all, where the letters
 * are known to be alike. Marks that don't count are left out.
 */
export function capitalsOf(text: string, start: number, end: number): number {
  let capitals = 0;
  for (let at = start; at < end; at += 1) {
    if (kindOf(text.charCodeAt(at)) < SYMBOL) continue;
    const char = text.charAt(at);
    capitals = (capitals * 3 + Number(char !== char.toLowerCase())) % 251;
  }
  return capitals;
}

/** The point of “18.2” and the semicolon of “t(9;22)”. */
function isInsideNumber(text: string, at: number, unit: number): boolean {
  return (unit === FULL_STOP || unit === SEMICOLON) && isDigit(text, at - 1) && isDigit(text, at + 1);
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function enlarged<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, into: Numbers): Numbers {
  into.set(numbers);
  return into;
}
