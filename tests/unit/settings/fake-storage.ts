type Items = Record<string, unknown>;
type Listener = (changes: Items) => void;

/** A storage area as a browser has it: values are copied, changes are told, and it can be made to refuse. */
class FakeArea {
  items: Items = {};
  /** What every call is refused with; nothing for an area that works. */
  refusal: Error | undefined;
  /** What every call waits for. */
  pause: () => Promise<void> = async () => {};
  readonly #tell: (changes: Items) => void;

  constructor(tell: (changes: Items) => void) {
    this.#tell = tell;
  }

  async get(keys: string[]): Promise<Items> {
    await this.pause();
    this.#refuse();
    return structuredClone(Object.fromEntries(Object.entries(this.items).filter(([key]) => keys.includes(key))));
  }

  async set(items: Items): Promise<void> {
    await this.pause();
    this.#refuse();
    Object.assign(this.items, structuredClone(items));
    this.#tell(Object.fromEntries(Object.keys(items).map((key) => [key, { newValue: items[key] }])));
  }

  async remove(keys: string[]): Promise<void> {
    await this.pause();
    this.#refuse();
    const held = keys.filter((key) => key in this.items);
    for (const key of held) delete this.items[key];
    if (held.length > 0) this.#tell(Object.fromEntries(held.map((key) => [key, {}])));
  }

  #refuse(): void {
    if (this.refusal) throw this.refusal;
  }
}

/** `browser.storage` with its two areas and the listeners to their changes. */
export class FakeStorage {
  readonly listeners = new Set<Listener>();
  readonly sync = new FakeArea((changes) => this.tell(changes));
  readonly local = new FakeArea((changes) => this.tell(changes));
  readonly onChanged = {
    addListener: (listener: Listener) => void this.listeners.add(listener),
    removeListener: (listener: Listener) => void this.listeners.delete(listener),
  };

  /** Tells all listeners of a change. */
  tell(changes: Items): void {
    for (const listener of this.listeners) listener(changes);
  }

  /** Empties everything. */
  reset(): void {
    this.listeners.clear();
    for (const area of [this.sync, this.local]) {
      area.items = {};
      area.refusal = undefined;
      area.pause = async () => {};
    }
  }
}
