/** Columns begin at a multiple of this, bytes, so that they can be used where they lie. */
const ALIGNED = 4;

/** Writes columns of numbers, one after the other, for tables that a bundle carries as text. */
export class ColumnWriter {
  private readonly bytes: number[] = [];

  /** Numbers from 0 to 255. */
  uint8(values: readonly number[]): void {
    this.column(values, 1);
  }

  /** Numbers from 0 to 65,535. */
  uint16(values: readonly number[]): void {
    this.column(values, 2);
  }

  /** A row of bits; those of `places` are set. */
  bits(length: number, places: Iterable<number>): void {
    const bytes = new Array<number>(Math.ceil(length / 32) * 4).fill(0);
    for (const place of places) bytes[place >> 3]! |= 1 << (place & 7);
    this.column(bytes, 1);
  }

  /** All that was written, in base64. */
  toBase64(): string {
    let binary = '';
    for (const byte of this.bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  }

  private column(values: readonly number[], size: 1 | 2): void {
    this.number(values.length, ALIGNED);
    for (const value of values) this.number(value, size);
    while (this.bytes.length % ALIGNED !== 0) this.bytes.push(0);
  }

  private number(value: number, size: number): void {
    if (!(value >= 0 && value < 256 ** size)) throw new RangeError(`${value} does not fit into ${size} bytes`);
    for (let byte = 0; byte < size; byte += 1) this.bytes.push((value >>> (8 * byte)) & 0xff);
  }
}

/** Gives the columns that `ColumnWriter` wrote, in the same order, without a copy: browsers run on machines that keep the least byte first. */
export class ColumnReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(base64: string) {
    this.bytes = bytesOf(base64);
  }

  uint8(): Uint8Array {
    const [start, length] = this.column(1);
    return new Uint8Array(this.bytes.buffer, start, length);
  }

  uint16(): Uint16Array {
    const [start, length] = this.column(2);
    return new Uint16Array(this.bytes.buffer, start, length);
  }

  bits(): Bits {
    const [start, length] = this.column(1);
    return new Bits(new Int32Array(this.bytes.buffer, start, length / 4));
  }

  private column(size: 1 | 2): [start: number, length: number] {
    const [length = 0] = new Uint32Array(this.bytes.buffer, this.at, 1);
    const start = this.at + ALIGNED;
    this.at = Math.ceil((start + length * size) / ALIGNED) * ALIGNED;
    return [start, length];
  }
}

/** A row of bits that also knows how many of those before a place are set. */
export class Bits {
  private readonly words: Int32Array;
  private readonly setBefore: Uint16Array;

  constructor(words: Int32Array) {
    this.words = words;
    this.setBefore = new Uint16Array(words.length);
    let set = 0;
    for (let word = 0; word < words.length; word += 1) {
      this.setBefore[word] = set;
      set += countOf(words[word]!);
    }
  }

  has(place: number): boolean {
    return ((this.words[place >> 5]! >>> (place & 31)) & 1) === 1;
  }

  /** The places of all that are set. */
  places(): Uint16Array {
    const { words } = this;
    const places = new Uint16Array(this.rank(words.length * 32 - 1) + 1);
    let found = 0;
    for (let word = 0; word < words.length; word += 1) {
      for (let rest = words[word]!; rest !== 0; rest &= rest - 1) {
        places[found++] = 32 * word + 31 - Math.clz32(rest & -rest);
      }
    }
    return places.subarray(0, found);
  }

  /** How many bits are set before `place`. */
  rank(place: number): number {
    const word = place >> 5;
    return this.setBefore[word]! + countOf(this.words[word]! & ((1 << (place & 31)) - 1));
  }
}

/** How many of 32 bits are set. */
function countOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Decodes base64: at once where the browser can, which is since Firefox 133 and Chromium 140. */
function bytesOf(base64: string): Uint8Array {
  const { fromBase64 } = Uint8Array as { fromBase64?: (base64: string) => Uint8Array };
  if (fromBase64) return fromBase64.call(Uint8Array, base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
