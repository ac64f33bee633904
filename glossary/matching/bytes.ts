/** Writes numbers as bytes, for tables that a bundle carries as text. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  /** `size` bytes, least significant first. */
  fixed(value: number, size: 1 | 2 | 3 | 4): void {
    for (let byte = 0; byte < size; byte += 1) this.bytes.push((value >>> (8 * byte)) & 0xff);
  }

  /** A whole number from 0 up to, without, 2³² in as few bytes as it needs, seven bits each. */
  varint(value: number): void {
    let rest = value >>> 0;
    for (; rest > 0x7f; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }

  /** All that was written, in base64. */
  toBase64(): string {
    let binary = '';
    for (const byte of this.bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(base64: string) {
    this.bytes = bytesOf(base64);
  }

  fixed(size: 1 | 2 | 3 | 4): number {
    const { bytes } = this;
    let value = bytes[this.at++]!;
    for (let shift = 8; shift < 8 * size; shift += 8) value |= bytes[this.at++]! << shift;
    return value;
  }

  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }
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

/** Writes how many items there are, then the items in the order of their nodes, each after the step from the node before. */
export function writeGrouped<Item extends { node: number }>(
  bytes: ByteWriter,
  items: Item[],
  write: (item: Item) => void,
): void {
  bytes.varint(items.length);
  let node = 0;
  for (const item of [...items].sort((a, b) => a.node - b.node)) {
    bytes.varint(item.node - node);
    node = item.node;
    write(item);
  }
}

/** Reads `count` items that come in the order of their nodes, and fills `first` with where each node's items begin. */
export function readGrouped(
  bytes: ByteReader,
  first: Uint16Array,
  count: number,
  readItem: (at: number) => void,
): void {
  let node = 0;
  for (let at = 0; at < count; at += 1) {
    for (let step = bytes.varint(); step > 0; step -= 1) first[++node] = at;
    readItem(at);
  }
  while (node < first.length - 1) first[++node] = count;
}
