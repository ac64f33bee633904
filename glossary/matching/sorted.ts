/** The place of the first item whose number is at least `least`; the length of the list if there is none. The items' numbers rise. */
export function firstFrom<Item>(items: ArrayLike<Item>, least: number, numberOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
