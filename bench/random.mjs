/** A seeded source of random numbers (mulberry32) and what the generator draws with it. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)],
    between: (low, high) => low + below(high - low + 1),
    shuffled: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
  };
}

/** Draws items by place: the chance of place r is proportional to 1 / (r + shift) ^ exponent (Zipf-Mandelbrot). */
export function zipf(random, items, { exponent = 1, shift = 1 } = {}) {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let place = 0; place < items.length; place++) {
    sum += (place + 1 + shift) ** -exponent;
    sums[place] = sum;
  }
  return () => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return items[low];
  };
}
