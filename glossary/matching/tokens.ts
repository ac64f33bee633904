import { fold, HYPHEN, IGNORED, kindOf, SPACE, SYMBOL, WORD } from './characters.ts';

const LINE_FEED = 10;
const FULL_STOP = 46;
const QUESTION_MARK = 63;
const EXCLAMATION_MARK = 33;

/**
 * Reads the tokens of a text one after another without making objects: after `next()` returned true, the fields describe the token.
 * A token is a run of letters and digits, folded; “Crohn’s” is one token, “follow-up” and “follow up” are the same two.
 */
export class TokenReader {
  /** The token's place in the text, UTF-16 offsets. */
  start = 0;
  end = 0;
  /** Two independent hashes of the folded token: 32 bits and 8 bits. */
  hash = 0;
  check = 0;
  /** True if only white space or one hyphen stands between the token before and this one, so that they may be of one phrase. */
  joined = false;
  /** True if a sentence may have ended before this token. */
  opensSentence = true;
  private text = '';
  private at = 0;

  /** Starts reading `text` at the offset `from`. */
  reset(text: string, from = 0): void {
    this.text = text;
    this.at = from;
    this.end = from;
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let at = this.at;
    let kind = WORD;
    let spaces = 0;
    let hyphens = 0;
    let lines = 0;
    let breaks = 0;
    let stops = 0;
    let unit = 0;
    for (; at < length; at += 1) {
      unit = text.charCodeAt(at);
      kind = kindOf(unit);
      if (kind === WORD || kind === SYMBOL) break;
      if (kind === SPACE) {
        spaces += 1;
        if (unit === LINE_FEED) lines += 1;
      } else if (kind === HYPHEN) hyphens += 1;
      else if (kind !== IGNORED) {
        breaks += 1;
        if (unit === FULL_STOP || unit === QUESTION_MARK || unit === EXCLAMATION_MARK) stops += 1;
      }
    }
    if (at >= length) return false;
    this.joined = breaks === 0 && lines < 2 && (hyphens === 0 || (hyphens === 1 && spaces === 0));
    this.opensSentence = (stops > 0 && spaces > 0) || lines > 1;
    this.start = at;
    let hash = 0x811c9dc5;
    let check = 0x5bd1e995;
    let end = at;
    if (kind === SYMBOL) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      check = Math.imul(check ^ unit, 0x2c1b3c6d);
      at += 1;
      end = at;
    } else {
      for (; at < length; at += 1) {
        unit = text.charCodeAt(at);
        kind = kindOf(unit);
        if (kind === IGNORED) continue;
        if (kind !== WORD) break;
        unit = fold(unit);
        hash = Math.imul(hash ^ unit, 0x01000193);
        check = Math.imul(check ^ unit, 0x2c1b3c6d);
        end = at + 1;
      }
    }
    this.hash = hash ^ (hash >>> 15);
    this.check = (check ^ (check >>> 13) ^ (check >>> 24)) & 0xff;
    this.end = end;
    this.at = end;
    return true;
  }
}

/** A 16-bit hash of a stretch of text in the case it is written in: tells EGFR from eGFR, and ALL from all. Marks that don't count are left out. */
export function caseHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === WORD || kind === SYMBOL) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}
