import type { Config } from '../config/schema.ts';
import { hash, rawText } from '../content.ts';
import type { Language, Unit } from '../model.ts';
import { fingerprintParts } from './fingerprint.ts';
import type { Judge } from './judge.ts';
import type { Project } from './project.ts';

/** Gives the gate of one target language: checks and verifier are loaded when a text has to be judged. */
export type Gate = () => Promise<Judge>;

/** The gate of a language, opened at its first use. */
export function openGate(project: Project, target: Language): Gate {
  let judge: Promise<Judge> | undefined;
  return () => {
    judge ??= import('./judge.ts').then(({ createJudge }) => createJudge(project, target));
    return judge;
  };
}

// To be raised with every change that lets the gate decide otherwise on a text: all texts are then judged again.
const EDITION = 1;

/** Names the gate as it is configured; the glossary is in the fingerprints. */
export function gateName({ checks, source }: Config): string {
  return hash(8, String(EDITION), source.language, JSON.stringify(Object.entries(checks).sort()));
}

/**
 * 8 hexadecimal digits that an accepted unit has in its record: it passed this gate with this state, source, target and
 * these terms. Whatever of them another hand changes breaks the seal.
 */
export function seal(gate: string, { state, source, target = [], origin }: Unit): string {
  const { kind = '', fingerprint = '' } = origin ?? {};
  return hash(8, gate, state, kind, fingerprintParts(fingerprint).text, rawText(source), rawText(target));
}
