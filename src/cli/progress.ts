import { hostname } from 'node:os';
import type { Holder } from '../lock.ts';
import type { OnEvent } from '../pipeline/events.ts';
import { counted } from '../report/text.ts';
import { note } from './output.ts';

const WIDTH = 24;

/** Shows a run on standard error: a bar with count, speed and time left on a terminal, plain lines elsewhere. */
export function showProgress(quiet: boolean, now: () => number = Date.now): OnEvent {
  if (quiet) return () => undefined;
  const live = process.stderr.isTTY === true && !process.env.CI;
  let total = 0;
  let done = 0;
  let began = now();
  return (event) => {
    if (event.type === 'queued') {
      note(`${whoRuns(event.holder)} is translating this project: waiting for its answers…\n`);
    } else if (event.type === 'started') {
      [total, done, began] = [event.texts, 0, now()];
      if (total > 0) {
        const [texts, requests] = [counted(total, 'text'), counted(event.requests, 'request')];
        note(
          `Sending ${texts}${event.again ? ' again in another way' : ''}, ${counted(event.characters, 'character')}, in ${requests}.\n`,
        );
      }
    } else if (event.type === 'answered') {
      done += event.texts;
      const line = progressLine(done, total, (now() - began) / 1000);
      note(live ? `\r\u001B[K${line}${done < total ? '' : '\n'}` : `${line}\n`);
    } else if (event.type === 'waiting') {
      note(
        `${live ? '\r\u001B[K' : ''}${event.problem.message} Trying again in ${(event.milliseconds / 1000).toFixed(1)} s.\n`,
      );
    }
  };
}

function whoRuns(holder: Holder | undefined): string {
  if (!holder) return 'Another run';
  const place = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return `Another run (process ${holder.pid}${place}, since ${new Date(holder.since).toTimeString().slice(0, 5)})`;
}

function progressLine(done: number, total: number, seconds: number): string {
  const filled = Math.round((done / total) * WIDTH);
  const speed = done / Math.max(seconds, 0.001);
  const left = Math.ceil((total - done) / speed);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}  ${done}/${total}  ${speed.toFixed(0)} texts/s  ${left} s left`;
}
