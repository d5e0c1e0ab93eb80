import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { hash } from '../content.ts';
import type { Leases } from '../memory/shared.ts';
import type { Places } from '../providers/pace.ts';

// What a killed process held is free after this time; a living one prolongs it well before.
const LEASE_MS = 10_000;
const PROLONG_MS = 2000;

/** The leases of one run, prolonged for as long as it has them. */
export interface Hold {
  /** Takes those of the names that nobody holds, at most so many, and gives them. */
  take(names: readonly string[], most?: number): Promise<readonly string[]>;
  release(names: readonly string[]): Promise<void>;
  /** Frees what the holder had before: a run that was killed. For one that knows that there is no other with its name. */
  begin(): Promise<void>;
  /** Releases all; nothing is prolonged any more. */
  end(): Promise<void>;
}

/** The name of the runs of a project, of which one at a time asks a provider. */
export function holderOf(root: string): string {
  return hash(16, hostname(), root);
}

/** Holds leases of a memory for a run. */
export function createHold(leases: Leases, holder: string = randomUUID()): Hold {
  const held = new Set<string>();
  const timer = setInterval(() => {
    // A memory that cannot be written fails the run at its next answer.
    if (held.size > 0) leases.prolong(holder, [...held], LEASE_MS).catch(() => undefined);
  }, PROLONG_MS).unref();
  const release = async (names: readonly string[]) => {
    for (const name of names) held.delete(name);
    await leases.release(holder, names);
  };
  return {
    take: async (names, most) => {
      const taken = await leases.take(holder, names, LEASE_MS, most);
      for (const name of taken) held.add(name);
      return taken;
    },
    release,
    begin: () => leases.release(holder),
    end: async () => {
      clearInterval(timer);
      if (held.size > 0) await release([...held]);
    },
  };
}

/** The places of a provider that all processes with the same memory share. */
export function sharedPlaces(provider: string, leases: Leases, hold: Hold): Places {
  const pause = `${provider}/pause`;
  return {
    take: async (most) => {
      if ((await leases.left(pause)) > 0) return undefined;
      // From the top: the first ones are all that a process has which sends more slowly.
      const names = Array.from({ length: most }, (_, at) => `${provider}/${most - at}`);
      const taken = await hold.take(names, 1);
      return taken.length > 0 ? () => hold.release(taken) : undefined;
    },
    pause: async (milliseconds) => {
      // Everybody's: who takes it for longer prolongs it.
      const whole = Math.ceil(milliseconds);
      const [begun] = await leases.take(provider, [pause], whole);
      if (!begun) await leases.prolong(provider, [pause], whole);
    },
  };
}
