import type { Language } from '../model.ts';

/** A file of a kit, with what it is for. */
export interface KitPart {
  readonly name: string;
  readonly about: string;
}

/** The text that a translator reads first: what is in the kit, how to open it, and what to leave alone. */
export function kitReadme(source: Language, target: Language, parts: readonly KitPart[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  const list = parts.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`.trimEnd());
  return `Translation from ${source} into ${target}

What is in this kit

${list.join('\n')}

How to work with it

  Unpack the kit and open the .xlf files in your CAT tool; each is one document, and each unit one sentence or one text of
  a program. Add memory.tmx as a translation memory and terms.tbx (or terms.csv) as a termbase, where they are in the kit.
  Send the .xlf files back, in a zip or as they are, with the names and the order of units that your tool gives them.

What the states mean

  no target      nobody has translated it yet
  parked         there is a draft that failed a check; a note says why (needs-translation, or initial in XLIFF 2)
  to be reviewed a machine or a memory wrote it, and every check passed (needs-review-translation, or translated)
  translated     a person wrote it
  reviewed       a person confirmed it (signed-off, or reviewed)
  final          it is approved; change it only where it is wrong

  Confirm a unit when you stand by its text, also when you changed nothing.

What to leave alone

  Placeholders and tags stand in the translation as often as in the source, each once; their order may change.
  The ids of files and units, and the source texts, stay as they are: that is how your work finds its place.
  A locked term is to be translated as the note on the unit says, inflected as your language needs it.
`;
}
