import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, refuse, send } from './answer.ts';
import { type Account, usageOf } from './billing.ts';
import { type Fault, isReadable, sendSpoilt, statusAnswer } from './faults.ts';
import { answerGlossaries, type Glossaries } from './glossaries.ts';
import { listLanguages } from './languages.ts';
import {
  createMisbehaviour,
  type InjectedFault,
  type MisbehaveOptions,
  type RightAnswer,
} from './misbehave.ts';
import { readRequest, type SeenRequest } from './request.ts';
import { type TranslateText, translateTexts } from './translate.ts';

export type { Fault, InjectedFault, MisbehaveOptions, SeenRequest, TranslateText };

export interface SimulatorOptions {
  readonly key?: string;
  /** Characters that the account may have billed. */
  readonly quota?: number;
  /** Characters that the account had billed before. */
  readonly used?: number;
  /** The status that a usage request is refused with; undefined for none. */
  readonly usageFault?: () => number | undefined;
  /** Milliseconds before a translate request is answered. */
  readonly latency?: number;
  /** The fault of the n-th translate request, from 1; undefined for none. */
  readonly fault?: (call: number, request: SeenRequest) => Fault | undefined;
  /** How many glossaries the account may have: 1 in a free plan. */
  readonly glossaryLimit?: number;
  /** The status that a glossary request is refused with; undefined for none. */
  readonly glossaryFault?: (request: SeenRequest) => number | undefined;
  /** Translates a text as it was sent; by default every word becomes another one, and glossaries are applied. */
  readonly translate?: TranslateText;
  /** Lets answers go wrong by chance, where no other fault is asked for. */
  readonly misbehave?: MisbehaveOptions;
}

export interface Simulator {
  readonly url: string;
  readonly key: string;
  /** All requests, in the order in which they came. */
  readonly requests: readonly SeenRequest[];
  /** The translate requests among them. */
  readonly translations: () => readonly SeenRequest[];
  /** Characters billed so far. */
  readonly billed: () => number;
  /** The most translate requests that were under way at one time. */
  readonly inFlight: () => number;
  /** What went wrong by chance, texts and requests, in the order in which it did. */
  readonly faults: readonly InjectedFault[];
  /** Lets the next translate requests go wrong, before the faults of the options. */
  fail(fault: Fault, times?: number): void;
  close(): Promise<void>;
}

// What an account without cost control says.
const NO_LIMIT = 1_000_000_000_000;

/** A DeepL server on loopback that keeps the vendor's limits and can misbehave. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const key = options.key ?? 'simulated:fx';
  const requests: SeenRequest[] = [];
  const account: Account = { billed: options.used ?? 0, quota: options.quota ?? NO_LIMIT };
  const glossaries: Glossaries = new Map();
  const queued: Fault[] = [];
  const misbehaviour = createMisbehaviour(options.misbehave ?? { seed: 0, rate: 0 });
  const translate = { calls: 0, underWay: 0, most: 0 };

  const spoilt = async (fault: Fault | undefined, answer: () => Answer): Promise<Answer> => {
    translate.underWay++;
    translate.most = Math.max(translate.most, translate.underWay);
    if (options.latency) await sleep(options.latency);
    translate.underWay--;
    return fault && 'status' in fault ? statusAnswer(fault) : answer();
  };

  const server = createServer(async (request, response) => {
    try {
      const seen = await readRequest(request);
      requests.push(seen);
      if (request.headers.authorization !== `DeepL-Auth-Key ${key}`)
        return send(response, refuse(403, 'Forbidden'));
      if (seen.path !== '/v2/translate' || seen.method !== 'POST')
        return send(response, answerOthers(seen, account, glossaries, { ...options, key }));
      translate.calls++;
      const ordered = queued.shift() ?? options.fault?.(translate.calls, seen);
      const drawn = ordered ? undefined : misbehaviour.forRequest(seen);
      const fault = ordered ?? drawn?.fault;
      const spoil = isReadable(fault) ? misbehaviour.spoil : ({ answer }: RightAnswer) => answer;
      const answer = await spoilt(fault, () =>
        translateTexts(seen, account, glossaries, options.translate, spoil),
      );
      if (drawn && (answer.status === 200 || 'status' in drawn.fault)) misbehaviour.note(drawn.kind, seen);
      await sendSpoilt(answer, fault, request, response);
    } catch (error) {
      // A translation of the test's own that throws, or a request cut short, must not end the test run.
      if (!response.headersSent) send(response, refuse(500, 'Internal Server Error', String(error)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    requests,
    faults: misbehaviour.faults,
    translations: () => requests.filter(({ path }) => path === '/v2/translate'),
    billed: () => account.billed - (options.used ?? 0),
    inFlight: () => translate.most,
    fail: (fault, times = 1) => {
      queued.push(...Array<Fault>(times).fill(fault));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerOthers(
  seen: SeenRequest,
  account: Account,
  glossaries: Glossaries,
  { key = '', glossaryLimit, glossaryFault, usageFault }: SimulatorOptions,
): Answer {
  if (/^\/v3\/glossaries(\/|$)/.test(seen.path)) {
    const status = glossaryFault?.(seen);
    return status === undefined
      ? answerGlossaries(glossaries, seen, glossaryLimit)
      : statusAnswer({ status });
  }
  if (seen.method === 'GET' && seen.path === '/v2/usage') {
    const status = usageFault?.();
    return status === undefined ? usageOf(account, key) : statusAnswer({ status });
  }
  if (seen.method === 'GET' && seen.path === '/v2/languages') return listLanguages(seen.query.type);
  return refuse(404, 'Not found');
}
