import { rawText } from '../content.ts';
import type { Memory, MemoryEntry } from '../memory/memory.ts';
import type { Unit } from '../model.ts';
import type { Job } from './job.ts';
import { isPersons, isPersonsProposal } from './persons.ts';
import type { Project } from './project.ts';

/**
 * Puts what the records hold into the memory: accepted texts, and all that persons wrote, also for sentences that are gone.
 * A record must not be written anew before.
 */
export async function remember(
  { config }: Pick<Project, 'config'>,
  memory: Memory,
  jobs: readonly Job[],
): Promise<void> {
  for (const { target, document, known } of jobs) {
    const entries = [...known.values()].flatMap((unit) => [
      ...recordEntry(unit, document.path),
      ...proposalEntries(unit),
    ]);
    if (entries.length > 0) await memory.add({ source: config.source.language, target }, entries);
  }
}

function proposalEntries({ proposals }: Unit): MemoryEntry[] {
  return proposals.filter(isPersonsProposal).map(({ source, target, origin }) => ({
    source: rawText(source),
    target: rawText(target),
    origin: 'person',
    name: origin,
  }));
}

function recordEntry(unit: Unit, path: string): MemoryEntry[] {
  if (!unit.target || (unit.state === 'initial' && !isPersons(unit))) return [];
  const text = {
    source: rawText(unit.source),
    target: rawText(unit.target),
    ...(unit.pluralOf && unit.name ? { key: unit.name } : {}),
  };
  if (isPersons(unit)) return [{ ...text, origin: 'person', name: path }];
  const { kind, name, fingerprint } = unit.origin ?? {};
  return kind === 'provider' && name && fingerprint
    ? [{ ...text, origin: 'provider', name, fingerprint }]
    : [];
}
