import { setTimeout as sleep } from 'node:timers/promises';
import type { Memory } from '../memory/memory.ts';
import type { Hold } from './hold.ts';
import type { Wanted } from './requests.ts';

// Another process says nothing when its answer is there.
const LOOK_AGAIN_MS = 100;

/**
 * Sends texts that no other process is sending, and waits for the answers to those that are: each is billed once. When the
 * other ends without an answer, its texts are sent here. `found` gets the answers that were not sent for; ends early when aborted.
 */
export async function sendUnclaimed(
  texts: readonly Wanted[],
  { memory, hold, signal }: { readonly memory: Memory; readonly hold: Hold; readonly signal: AbortSignal },
  send: (texts: readonly Wanted[]) => Promise<void>,
  found: (answers: ReadonlyMap<string, string>) => void,
): Promise<void> {
  let open = texts;
  while (open.length > 0 && !signal.aborted) {
    const keys = open.map(({ key }) => key);
    const claimed = new Set(await hold.take(keys));
    try {
      // Looked up once they are claimed: what was answered before that is there now.
      const answers = await memory.answers(keys);
      if (answers.size > 0) found(answers);
      const unanswered = open.filter(({ key }) => !answers.has(key));
      const own = unanswered.filter(({ key }) => claimed.has(key));
      if (own.length > 0) await send(own);
      open = unanswered.filter(({ key }) => !claimed.has(key));
    } finally {
      await hold.release([...claimed]);
    }
    if (open.length > 0)
      await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
  }
}
