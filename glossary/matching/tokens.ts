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
/** What takes a factor back, modulo 2³². */
const HASH_INVERSE = 0x359c449b;
const CHECK_INVERSE = 0x64ea2d65;

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

/** The hash of a token without its last letter, whose code is given: a factor that is odd can be taken back. */
export function hashBefore(hash: number, unit: number): number {
  return Math.imul(hash, HASH_INVERSE) ^ unit;
}

/** The check of a token without its last letter. */
export function checkBefore(check: number, unit: number): number {
  return (Math.imul(check, CHECK_INVERSE) ^ unit) & 0xff;
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

  /** Reads the tokens of `text` in place of those before. Each unit of the text is asked for once: that costs more than what is done with it. */
  read(text: string): void {
    const { length } = text;
    this.count = 0;
    if (length === 0) return;
    const latin = LATIN;
    let { start, end, hash: hashes, check: checks, joined, opens } = this;
    let at = 0;
    let token = 0;
    let unit = text.charCodeAt(0);
    let kind = unit < 0x250 ? latin[unit]! : kindOf(unit);
    for (;;) {
      let spaces = 0;
      let lines = 0;
      let signs = 0;
      let breaks = 0;
      let stops = 0;
      while (kind < SYMBOL) {
        if (kind === SPACE) {
          spaces += 1;
          if (unit === LINE_FEED) lines += 1;
        } else if (kind === HYPHEN) signs += 1;
        else if (kind !== IGNORED) {
          if (isInnerSign(text, at, unit)) signs += 1;
          else breaks += 1;
          if (unit === FULL_STOP || unit === QUESTION_MARK || unit === EXCLAMATION_MARK) stops += 1;
        }
        at += 1;
        if (at === length) return;
        unit = text.charCodeAt(at);
        kind = unit < 0x250 ? latin[unit]! : kindOf(unit);
      }
      if (token === start.length) {
        this.grow();
        ({ start, end, hash: hashes, check: checks, joined, opens } = this);
      }
      // The full stop of an initial doesn't end a phrase: “E. coli”.
      if (breaks === 1 && stops === 1 && token > 0 && this.isInitial(text, token - 1)) breaks = 0;
      joined[token] = breaks === 0 && lines < 2 && (signs === 0 || (signs === 1 && spaces === 0)) ? 1 : 0;
      opens[token] = token === 0 || (stops > 0 && spaces > 0) || lines > 1 ? 1 : 0;
      start[token] = at;
      let hash = HASH_START;
      let check = CHECK_START;
      let last = at;
      // A symbol is a token by itself; inside a run of letters it ends the run.
      const isSymbol = kind === SYMBOL;
      if (isSymbol) {
        hash = Math.imul(hash ^ kind, HASH_FACTOR) ^ unit;
        check = Math.imul(check ^ unit, CHECK_FACTOR);
        at += 1;
        if (at < length) {
          unit = text.charCodeAt(at);
          kind = unit < 0x250 ? latin[unit]! : kindOf(unit);
        }
      }
      while (!isSymbol && at < length) {
        while (kind >= WORD_FROM) {
          hash = Math.imul(hash ^ kind, HASH_FACTOR);
          check = Math.imul(check ^ kind, CHECK_FACTOR);
          last = at;
          at += 1;
          if (at === length) break;
          unit = text.charCodeAt(at);
          kind = unit < 0x250 ? latin[unit]! : kindOf(unit);
        }
        // What doesn’t count inside a word is passed over, and so is the comma of “100,000”.
        if (kind !== IGNORED && (unit !== COMMA || !isDigit(text, at - 1) || !isDigit(text, at + 1))) break;
        at += 1;
        if (at === length) break;
        unit = text.charCodeAt(at);
        kind = unit < 0x250 ? latin[unit]! : kindOf(unit);
        if (kind < WORD_FROM && kind !== IGNORED) break;
      }
      hashes[token] = hash;
      checks[token] = check;
      end[token] = last + 1;
      token += 1;
      this.count = token;
      if (at === length) return;
    }
  }

  private isInitial(text: string, token: number): boolean {
    const start = this.start[token]!;
    return (
      this.end[token] === start + 1 && /\p{Lu}/u.test(text.charAt(start)) && text.charCodeAt(start + 1) === FULL_STOP
    );
  }

  /** Makes room for twice as many tokens. */
  private grow(): void {
    const size = this.start.length * 2;
    this.start = enlarged(this.start, new Int32Array(size));
    this.end = enlarged(this.end, new Int32Array(size));
    this.hash = enlarged(this.hash, new Int32Array(size));
    this.check = enlarged(this.check, new Uint8Array(size));
    this.joined = enlarged(this.joined, new Uint8Array(size));
    this.opens = enlarged(this.opens, new Uint8Array(size));
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

/** Whether a sign may stand inside a phrase: a slash, a parenthesis, the point of “18.2” and the semicolon of “t(9;22)”. */
function isInnerSign(text: string, at: number, unit: number): boolean {
  if (unit === SLASH || unit === OPEN || unit === CLOSE) return true;
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
