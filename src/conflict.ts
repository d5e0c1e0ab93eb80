/** The texts that git's conflict markers hold apart; `base` where all conflicts have one (`merge.conflictStyle` diff3 or zdiff3). */
export interface Sides {
  readonly ours: string;
  readonly theirs: string;
  readonly base?: string;
}

// Git writes longer markers for conflicts within a base of several bases.
const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?![<|=>])(?: .*)?\r?\n?$/;
const EDGES = ['<<<<<<<', '>>>>>>>'];

/**
 * Where the first conflict starts, or a marker that was left over, by its line from 1; undefined where there is none. A line of
 * equals signs alone is none: it underlines headings.
 */
export function conflictLine(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = EDGES.flatMap((edge) => {
    for (let at = buffer.indexOf(edge); at >= 0; at = buffer.indexOf(edge, at + 1)) {
      const isLineStart = at === 0 || buffer[at - 1] === 0x0a;
      if (isLineStart && /^[ \r\n]?$/.test(buffer.toString('latin1', at + 7, at + 8))) return [at];
    }
    return [];
  });
  if (starts.length === 0) return undefined;
  return buffer.toString('latin1', 0, Math.min(...starts)).split('\n').length;
}

/** Takes a text with conflict markers apart; undefined where they do not match, as after one of them was deleted. */
export function sidesOf(text: string): Sides | undefined {
  let ours = '';
  let theirs = '';
  let base = '';
  let hasBase = true;
  let part: '' | '<' | '|' | '=' = '';
  for (const line of text.split(/(?<=\n)/)) {
    const marker = MARKER.exec(line)?.[1]?.[0] ?? '';
    if (marker === '<' && part === '') part = '<';
    else if (marker === '|' && part === '<') part = '|';
    else if (marker === '=' && (part === '<' || part === '|')) {
      hasBase &&= part === '|';
      part = '=';
    } else if (marker === '>' && part === '=') part = '';
    else if (marker !== '' && (marker !== '=' || part !== '')) return undefined;
    else {
      if (part === '' || part === '<') ours += line;
      if (part === '' || part === '=') theirs += line;
      if (part === '' || part === '|') base += line;
    }
  }
  return part === '' ? { ours, theirs, ...(hasBase ? { base } : {}) } : undefined;
}
