import { afterEach } from 'vitest';
import { knowing, makeProject, type TestProject } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

/** A small glossary, and an article in which its term occurs. */
export const TERMS = 'id,de,lock,fr,fr:forms,fr:forbidden\npakt,Pakt,locked,pacte,pactes,contrat\n';
export const ARTICLE = 'Der Pakt\nDer Pakt gilt seit 1961. Beide Länder feiern ihn.\n';

/** A project of the article. */
export function article(config: object = {}): TestProject {
  return makeProject(
    { 'locales/de/a.txt': ARTICLE, 'glossary/terms.csv': TERMS },
    { glossary: ['glossary/terms.csv'], ...config },
  );
}

/** Simulators that know the article's term: one at a time, closed after each test. */
export function knowingServers() {
  let simulator: Simulator | undefined;
  afterEach(() => simulator?.close());
  return {
    start: async (options: SimulatorOptions = {}): Promise<Simulator> => {
      simulator = await startSimulator({ translate: knowing({ Pakt: 'pacte', Pakts: 'pacte' }), ...options });
      return simulator;
    },
    /** The one that was started in this test. */
    current: (): Simulator => {
      if (!simulator) throw new Error('no simulator was started');
      return simulator;
    },
    /** All texts that were sent to it, in order. */
    sentTexts: (): readonly string[] =>
      simulator?.translations().flatMap(({ form }) => form.text ?? []) ?? [],
  };
}
