import { CODE_FAULTS } from './code-faults.ts';
import type { Fault } from './faults.ts';
import { pick, seededRandom, seedOf } from './random.ts';
import type { SeenRequest } from './request.ts';
import { SENTENCE_FAULTS } from './sentence-faults.ts';
import { SIGN_FAULTS } from './sign-faults.ts';
import { TERM_FAULTS } from './term-faults.ts';
import { firstOf, type OtherTerm } from './text-faults.ts';

/** All ways in which the answer to a text can go wrong. */
export const TEXT_FAULTS = { ...CODE_FAULTS, ...TERM_FAULTS, ...SENTENCE_FAULTS, ...SIGN_FAULTS };

/** All ways in which the answer to a request can go wrong. */
export const REQUEST_FAULTS = {
  'wrong-count': ({ random }) => ({ kind: random() < 0.5 ? 'too-few' : 'too-many' }),
  'html-200': () => ({ kind: 'html' }),
  'cut-json': () => ({ kind: 'malformed' }),
  reset: ({ random }) => ({ kind: random() < 0.5 ? 'drop-connection' : 'cut-connection' }),
  'slow-body': ({ slowMs }) => ({ kind: 'slow', milliseconds: slowMs }),
  'status-429': () => ({ status: 429, retryAfter: 1 }),
  'status-500': () => ({ status: 500 }),
  'status-503': () => ({ status: 503 }),
  'status-529': () => ({ status: 529 }),
} satisfies Readonly<Record<string, (context: { random: () => number; slowMs: number }) => Fault>>;

export type TextFaultKind = keyof typeof TEXT_FAULTS;
export type RequestFaultKind = keyof typeof REQUEST_FAULTS;
export type FaultKind = TextFaultKind | RequestFaultKind;

export const TEXT_FAULT_KINDS = Object.keys(TEXT_FAULTS) as readonly TextFaultKind[];
export const REQUEST_FAULT_KINDS = Object.keys(REQUEST_FAULTS) as readonly RequestFaultKind[];

export interface MisbehaveOptions {
  readonly seed: number;
  /**
   * The probability, from 0 to 1, that an answer goes wrong. Each answer to a text is chosen with it, and gets one fault,
   * evenly of the text kinds that can be done to it, or none where none can. Independently, each request is chosen with
   * `rate` × the share of request kinds among `kinds`, and gets one of them; the texts of an answer that cannot be read go
   * right.
   */
  readonly rate: number;
  /** By default all. */
  readonly kinds?: readonly FaultKind[];
  /** A wrong word for a term as it stands in the answer; without it, or for undefined, a made-up word. */
  readonly wrongTerm?: OtherTerm;
  /** The forbidden word for a term as it stands in the answer; without it nothing forbidden is said. */
  readonly forbiddenTerm?: OtherTerm;
  /** The forms of terms in a target language that may stand without a mark in the answers. */
  readonly terms?: (target: string) => readonly string[];
  /** How long a slow body takes in all; 50 by default. */
  readonly slowMs?: number;
}

/** What went wrong: a text and its answer, or of a request its texts, a line each, and no answer. */
export interface InjectedFault {
  readonly kind: FaultKind;
  readonly target: string;
  readonly sent: string;
  readonly answer: string;
}

/** A text with its right answer, and those of its request. */
export interface RightAnswer {
  readonly sent: string;
  readonly target: string;
  readonly answer: string;
  readonly others: readonly string[];
  /** Target terms of the request's glossaries. */
  readonly terms: readonly string[];
}

export interface Misbehaviour {
  /** What has gone wrong so far. */
  readonly faults: readonly InjectedFault[];
  /** What is to go wrong with a request. */
  forRequest(seen: SeenRequest): { readonly kind: RequestFaultKind; readonly fault: Fault } | undefined;
  /** Notes that a request went wrong. */
  note(kind: RequestFaultKind, seen: SeenRequest): void;
  /** The answer that is given for the right one. */
  spoil(right: RightAnswer): string;
}

/**
 * Decides what goes wrong, by the seed, the target, the texts and how often just these were asked before: not by the order
 * of different requests, so that concurrent ones get the same faults in each run.
 */
export function createMisbehaviour(options: MisbehaveOptions): Misbehaviour {
  const { seed, rate, kinds = [...TEXT_FAULT_KINDS, ...REQUEST_FAULT_KINDS], slowMs = 50 } = options;
  const textKinds = TEXT_FAULT_KINDS.filter((kind) => kinds.includes(kind));
  const requestKinds = REQUEST_FAULT_KINDS.filter((kind) => kinds.includes(kind));
  const faults: InjectedFault[] = [];
  const asked = new Map<string, number>();

  const randomOf = (...parts: readonly string[]) => {
    const key = JSON.stringify(parts);
    const times = asked.get(key) ?? 0;
    asked.set(key, times + 1);
    return seededRandom(seedOf(seed, times, ...parts));
  };

  return {
    faults,
    forRequest: (seen) => {
      const random = randomOf('request', targetOf(seen), ...seen.texts);
      if (random() >= (rate * requestKinds.length) / (textKinds.length + requestKinds.length))
        return undefined;
      const kind = pick(requestKinds, random);
      return kind && { kind, fault: REQUEST_FAULTS[kind]({ random, slowMs }) };
    },
    note: (kind, seen) => {
      faults.push({ kind, target: targetOf(seen), sent: seen.texts.join('\n'), answer: '' });
    },
    spoil: ({ answer, terms, ...right }) => {
      const { sent, target } = right;
      const random = randomOf('text', target, sent);
      if (random() >= rate) return answer;
      const known = [...terms, ...(options.terms?.(target) ?? [])];
      const wrong = firstOf(textKinds, random, (kind) => {
        const spoilt = TEXT_FAULTS[kind](answer, { ...options, ...right, terms: known, random });
        if (spoilt !== undefined) faults.push({ kind, target, sent, answer: spoilt });
        return spoilt;
      });
      return wrong ?? answer;
    },
  };
}

const targetOf = ({ form }: SeenRequest) => form.target_lang?.[0] ?? '';
