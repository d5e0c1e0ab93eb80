import type { Memory } from '../memory/memory.ts';
import type { Provider } from '../providers/provider.ts';
import type { FirstTexts } from './first-texts.ts';
import type { Project } from './project.ts';
import { type Wanted, wantedText } from './requests.ts';
import { rungsLeft } from './rungs.ts';

/** An answer that another provider than the first one gave: who, and to what. */
export interface Given {
  readonly provider: Provider;
  readonly text: Wanted;
}

/** A text of the first provider as another one gets it: on the same rung, or on its first where it does not climb that. */
export function handedOn(project: Project, text: Wanted, provider: Provider): Wanted | undefined {
  const { job, item } = text;
  const rungs = rungsLeft(project, item.segment, provider, []);
  const rung = rungs.includes(text.rung) ? text.rung : rungs[0];
  return rung && wantedText(project, job, item, provider, rung);
}

/** First texts with the answers that the fallbacks gave to them in a run that was ended before it could save. */
export async function withFallbackAnswers(
  project: Project,
  { first, kept, given }: FirstTexts,
  fallbacks: readonly Provider[],
  memory: Memory,
): Promise<FirstTexts> {
  const answers = new Map(kept);
  const by = new Map(given);
  for (const provider of fallbacks) {
    const open = [...first.values()].filter(({ key }) => !answers.has(key));
    const asked = open.flatMap((text) => {
      const own = handedOn(project, text, provider);
      return own ? [[text.key, own] as const] : [];
    });
    const found = await memory.answers(asked.map(([, { key }]) => key));
    for (const [key, text] of asked) {
      const answer = found.get(text.key);
      if (answer === undefined) continue;
      answers.set(key, answer);
      by.set(key, { provider, text });
    }
  }
  return { first, kept: answers, given: by };
}
