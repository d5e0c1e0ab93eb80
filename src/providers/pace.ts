import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WortfestError } from '../problems.ts';
import { createRounds } from './rounds.ts';

/** Places for requests in flight, and pauses, that several processes share. */
export interface Places {
  /** Takes one of the first `most` places and gives what frees it; undefined when none is free, and during a pause. */
  take(most: number): Promise<(() => Promise<void>) | undefined>;
  /** Lets nobody begin a request for so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

/** How many requests are in flight: one pace for all that a run sends to a service. */
export interface Pace extends Pick<Places, 'pause'> {
  /** Does the work when there is a place for it; throws the signal's reason when it is aborted before. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

// Other processes free places without a word.
const LOOK_AGAIN_MS = 40;

/**
 * Begins with `start` requests in flight, halves at `provider-busy`, once a round trip, and grows by one after as many
 * successes as there are places, never above `most`.
 */
export function createPace(
  { start, most }: { readonly start: number; readonly most: number },
  places: Places,
): Pace {
  let window = Math.min(start, most);
  let underWay = 0;
  let successes = 0;
  const begin = createRounds();
  const freed = new EventEmitter().setMaxListeners(0);

  const leave = () => {
    underWay--;
    freed.emit('free');
  };
  const enter = async (signal: AbortSignal) => {
    for (;;) {
      signal.throwIfAborted();
      if (underWay >= window) {
        await once(freed, 'free', { signal });
        continue;
      }
      underWay++;
      const free = await places.take(window);
      if (free) return free;
      leave();
      await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()), undefined, { signal });
    }
  };
  const adapt = (next: number) => {
    window = Math.max(1, Math.min(next, most));
    successes = 0;
  };
  return {
    pause: (milliseconds) => places.pause(milliseconds),
    run: async (work, signal) => {
      const free = await enter(signal);
      const isFirstOfRound = begin();
      try {
        const result = await work();
        if (++successes >= window) adapt(window + 1);
        return result;
      } catch (error) {
        if (isBusy(error) && isFirstOfRound()) adapt(Math.floor(window / 2));
        throw error;
      } finally {
        await free();
        leave();
      }
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof WortfestError && error.problems[0].code === 'provider-busy';
}
