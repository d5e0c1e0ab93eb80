import { billedCharacters } from '../simulator/billing.ts';
import { seededRandom, seedOf } from '../simulator/random.ts';
import type { SimulatorOptions } from '../simulator/server.ts';
import { type Fault, type Simulator, startSimulator } from '../simulator/server.ts';

/** A request that was billed, whether or not its answer came back. */
export interface Billed {
  /** Its number among the requests of the account, from 0. */
  readonly call: number;
  readonly texts: readonly string[];
  readonly characters: number;
  /** The simulator lost the answer on purpose. */
  readonly broken: boolean;
}

/** A simulator that keeps books. */
export interface Account extends Simulator {
  /** What was billed since the n-th request of the account; waits for those under way. */
  billedSince(call: number): Promise<readonly Billed[]>;
  calls(): number;
}

const FAULTS: readonly Fault[] = [
  { status: 429 },
  { status: 500 },
  { status: 503 },
  { kind: 'drop-connection' },
  { kind: 'cut-connection' },
];
/** One request in so many goes wrong. */
const ONE_IN = 12;

/** Starts a simulator whose faults follow from the seed and the number of the request; without a seed there are none. */
export async function startAccount(
  options: Pick<SimulatorOptions, 'latency' | 'translate'>,
  seed?: number,
): Promise<Account> {
  const given: (Fault | undefined)[] = [];
  const simulator = await startSimulator({
    ...options,
    fault: (call) => {
      const random = seededRandom(seedOf(seed ?? 0, 'fault', call));
      const fault =
        seed === undefined || random() * ONE_IN >= 1 ? undefined : FAULTS[Math.floor(random() * 5)];
      given[call - 1] = fault;
      return fault;
    },
  });
  const calls = () => simulator.translations().length;
  return {
    ...simulator,
    calls,
    billedSince: async (call) => {
      await new Promise((resolve) => setTimeout(resolve, (options.latency ?? 0) + 20));
      return simulator.translations().flatMap(({ form, texts }, at): Billed[] => {
        const fault = given[at];
        if (at < call || (fault && 'status' in fault)) return [];
        const target = form.target_lang?.[0] ?? '';
        const way = form.ignore_tags?.[0] ?? '';
        return [
          {
            call: at,
            texts: texts.map((text) => `${target} ${way} ${text}`),
            characters: texts.reduce((sum, text) => sum + billedCharacters(text, true), 0),
            broken: fault !== undefined,
          },
        ];
      });
    },
  };
}
