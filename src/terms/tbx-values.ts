import { z } from 'zod';
import type { PartOfSpeech } from '../model.ts';

/** How TBX is written: version 2, or version 3 with data categories as attributes or as elements. */
export type TbxDialect = 'martif' | 'dca' | 'dct';

/** Parts of speech as TBX-Basic names them; a proper noun has no name of its own in version 3. */
export const PARTS_OF_SPEECH: Readonly<Record<PartOfSpeech, string>> = {
  noun: 'noun',
  verb: 'verb',
  adj: 'adjective',
  name: 'properNoun',
  phrase: 'other',
};

/** Genders as TBX-Basic names them. */
export const GENDERS: Readonly<Record<string, string>> = { m: 'masculine', f: 'feminine', n: 'neuter' };

/** Begins a note that holds what TBX has no data category for, as JSON. */
export const OWN_NOTE = 'wortfest ';

/** What TBX has no data category for; only what differs from the default is written. */
export const ownValues = z.strictObject({
  id: z.string().min(1).optional(),
  lock: z.enum(['preferred', 'dnt', 'off']).optional(),
  pos: z.enum(['name', 'phrase']).optional(),
  gender: z.string().min(1).optional(),
  case: z.enum(['auto', 'sensitive', 'insensitive']).optional(),
  compound: z.enum(['none', 'hyphen', 'any']).optional(),
  off: z.array(z.enum(['inflection', 'spelling', 'ellipsis'])).optional(),
  /** Forms that the entry takes away. */
  excluded: z.array(z.string().startsWith('!')).optional(),
});
export type OwnValues = z.output<typeof ownValues>;
