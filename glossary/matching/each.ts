/** Goes through a list: at once, or with pauses for what else is to be done. */
export type Each = <Item>(items: Iterable<Item>, one: (item: Item) => void) => Promise<void>;

/** Without a pause: where nobody waits for anything else. */
export const atOnce: Each = async (items, one) => {
  for (const item of items) one(item);
};
