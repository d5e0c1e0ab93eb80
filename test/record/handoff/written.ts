import type { Content } from '../../../src/model.ts';
import type { Handoff, HandoffUnit } from '../../../src/record/handoff/handoff.ts';
import { toToken } from '../../../src/record/xml.ts';
import { shuffled } from '../../simulator/random.ts';

/** Writes XLIFF 1.2 in one of the many ways in which tools write the same: every choice is a random one. */
export function writeAnyhow(
  { original, source, target, exportId, units }: Handoff,
  random: () => number,
): string {
  const prefix = pick(random, ['', 'x:']);
  const attribute = ([name, value]: readonly [string, string]) => {
    const quote = pick(random, ['"', "'"]);
    return `${gap()}${name}${pick(random, ['', ' '])}=${quote}${escaped(value).replaceAll(quote, quote === '"' ? '&quot;' : '&apos;')}${quote}`;
  };
  const gap = () => pick(random, [' ', '\n    ', '\t']);
  const between = () =>
    pick(random, ['', '\n', '\n      ', '<!-- <target>no</target> -->', '<?pi a?>', '<t:own>no</t:own>']);
  const element = (name: string, values: Readonly<Record<string, string | undefined>>, inner: string) => {
    const all = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
    if (random() < 0.3) all.push(['t:id', '9'], ['t:state', 'no']);
    const start = `<${prefix}${name}${shuffled(all, random).map(attribute).join('')}`;
    if (inner === '' && random() < 0.5) return `${start}/>`;
    return `${start}>${inner}</${prefix}${name}${pick(random, ['', ' '])}>`;
  };
  const text = (part: string): string => {
    const way = random();
    if (way < 0.2 && !/\r|\]\]>/.test(part)) return `<![CDATA[${part}]]>`;
    if (way < 0.4) return [...part].map((sign) => `&#${sign.codePointAt(0)};`).join('');
    const cut = Math.floor(random() * part.length);
    if (way < 0.6 && !/[\uDC00-\uDFFF]/.test(part[cut] ?? ''))
      return `${escaped(part.slice(0, cut))}<!-- a -->${escaped(part.slice(cut))}`;
    return escaped(part);
  };
  const inline = (content: Content): string => {
    const [part, ...rest] = content;
    if (part === undefined) return '';
    if (typeof part === 'string') return text(part) + inline(rest);
    const id = toToken(part.id);
    const shown = { id, 'equiv-text': part.source };
    if (part.kind === 'placeholder')
      return (
        pick(random, [element('x', shown, ''), element('ph', { id }, escaped(part.source))]) + inline(rest)
      );
    const end = rest.findIndex((other) => typeof other === 'object' && other.id === part.id);
    const [inner, after] = [rest.slice(0, end), rest.slice(end + 1)];
    const pair = () =>
      element('bpt', { id: `${id}a`, rid: id }, escaped(part.source)) +
      inline(inner) +
      element('ept', { id: `${id}b`, rid: id }, '');
    return pick(random, [() => element('g', shown, inline(inner)), pair])() + inline(after);
  };
  const texts = (name: string, content: Content, values: Readonly<Record<string, string | undefined>> = {}) =>
    element(
      name,
      values,
      random() < 0.2 ? element('mrk', { mtype: 'term' }, inline(content)) : inline(content),
    );
  const unit = (one: HandoffUnit) => {
    const { state, approved } = stated(one, random);
    const [source, ...rest] = [
      texts('source', one.source),
      one.target
        ? texts('target', one.target, { state })
        : pick(random, ['', element('target', { state: 'new' }, '')]),
      ...one.notes.map((note) => element('note', { from: 'me' }, escaped(note))),
      ...one.proposals.map((proposal) =>
        element(
          'alt-trans',
          { origin: proposal.origin, 'match-quality': qualityText(proposal.quality, random) },
          between() +
            texts('source', proposal.source) +
            between() +
            texts('target', proposal.target) +
            between(),
        ),
      ),
    ];
    const head = {
      id: toToken(one.id),
      resname: one.name,
      approved,
      translate: one.locked ? 'no' : undefined,
    };
    const parts = [source, ...rest].map((part) => between() + part);
    const xml = element('trans-unit', { ...head, 'xml:space': 'preserve' }, parts.join('') + between());
    return random() < 0.3 ? element('group', {}, between() + xml + between()) : xml;
  };
  const values = { original, 'source-language': source, 'target-language': target, 'build-num': exportId };
  const body = element('body', {}, units.map((one) => between() + unit(one)).join('') + between());
  const file = element('file', { ...values, datatype: 'plaintext' }, between() + body + between());
  const xmlns = prefix ? 'xmlns:x' : 'xmlns';
  const root = { [xmlns]: 'urn:oasis:names:tc:xliff:document:1.2', 'xmlns:t': 'urn:tool', version: '1.2' };
  return (
    pick(random, ['', '\uFEFF', '<?xml version="1.0"?>\n']) +
    element('xliff', root, between() + file + between())
  );
}

function stated({ state, confirmed, target }: HandoffUnit, random: () => number) {
  const said: Readonly<Record<string, readonly [string | undefined, ...(string | undefined)[]]>> = {
    initial: ['new', 'needs-translation'],
    translated: confirmed ? ['translated'] : ['needs-review-translation', 'needs-l10n', 'x-own', undefined],
    reviewed: ['signed-off'],
    final: ['final'],
  };
  const approved = state === 'final' && target && random() < 0.5 ? 'yes' : pick(random, ['no', undefined]);
  return {
    approved,
    state: approved === 'yes' ? pick(random, ['new', undefined]) : pick(random, said[state] ?? [undefined]),
  };
}

function qualityText(quality: number, random: () => number): string {
  return pick(random, [`${quality}`, `${quality}%`, `${quality}.0%`, (quality / 100).toFixed(2)]);
}

function escaped(text: string): string {
  return text.replace(/[&<>\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function pick<T>(random: () => number, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
