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

/** A simulator that knows the article's term. */
export function startKnowing(options: SimulatorOptions = {}): Promise<Simulator> {
  return startSimulator({ translate: knowing({ Pakt: 'pacte', Pakts: 'pacte' }), ...options });
}

/** All texts that were sent, in order. */
export function textsSentTo(simulator: Simulator): readonly string[] {
  return simulator.translations().flatMap(({ form }) => form.text ?? []);
}
