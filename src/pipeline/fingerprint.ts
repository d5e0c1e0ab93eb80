import { hash, rawText } from '../content.ts';
import { targetOf } from '../glossary.ts';
import type { Language, Segment } from '../model.ts';
import type { Provider } from '../providers/provider.ts';
import type { Project } from './project.ts';

/**
 * Makes the fingerprints of machine translations into one language: that of the text, a dot, 4 hexadecimal digits of the provider
 * and its settings. Context is left out on purpose: changed neighbours cost nothing.
 */
export function createFingerprint(
  project: Project,
  target: Language,
  provider: Pick<Provider, 'name' | 'settings'>,
): (segment: Segment) => string {
  const settings = settingsOf(provider);
  return (segment) => withSettings(textFingerprint(project, segment, target), settings);
}

/** 4 hexadecimal digits of a provider and its settings. */
export function settingsOf({ name, settings }: Pick<Provider, 'name' | 'settings'>): string {
  return hash(4, name, settings);
}

/** 12 hexadecimal digits of a source and the glossary entries that occur in it. */
export function textFingerprint({ glossary }: Project, segment: Segment, target: Language): string {
  const entries = [...new Set(segment.terms.map(({ termId }) => termId))].sort().map((id) => {
    const entry = glossary.get(id);
    return [id, entry?.lock, targetOf(entry, target)];
  });
  return hash(12, rawText(segment.source), JSON.stringify(entries));
}

/** The two parts of a fingerprint: of the text with its terms, and of the provider's settings. */
export function fingerprintParts(value: string): { readonly text: string; readonly settings: string } {
  const [text = '', settings = ''] = value.split('.');
  return { text, settings };
}

/** The fingerprint with other settings; by default those of a text that no provider made. */
export function withSettings(value: string, settings = '0000'): string {
  return `${fingerprintParts(value).text}.${settings}`;
}
