/**
 * Counts failures once a round trip: requests that were under way together fail together, and say one thing. Call it when a request
 * begins, and the result when it has failed: true for the first one of its round.
 */
export function createRounds(): () => () => boolean {
  let begun = 0;
  let counted = 0;
  return () => {
    const own = ++begun;
    return () => {
      if (own <= counted) return false;
      counted = begun;
      return true;
    };
  };
}
