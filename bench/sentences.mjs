import { MONTHS, ROLES } from './words.mjs';

const RELATIVE = { M: 'der', F: 'die', N: 'das', P: 'die' };

const PRONOUNS = [
  ...['er', 'sie', 'es', 'man', 'das', 'jeder'].map((text) => ({ text, plural: false })),
  ...['wir', 'sie', 'viele'].map((text) => ({ text, plural: true })),
];
const OBJECTS = ['es', 'sie', 'ihn', 'das', 'sich', 'nichts', 'alles', 'vieles', 'sie alle', 'etwas'];
/** Finite forms in the singular and the plural, and the form of the verb that they ask for. */
const AUXILIARIES = [
  ['hat', 'haben', 'participle'],
  ['hatte', 'hatten', 'participle'],
  ['will', 'wollen', 'infinitive'],
  ['soll', 'sollen', 'infinitive'],
  ['kann', 'können', 'infinitive'],
  ['wird', 'werden', 'infinitive'],
  ['muss', 'müssen', 'infinitive'],
];

const CONJUNCTIONS = ['weil', 'obwohl', 'nachdem', 'damit', 'bis', 'als', 'während', 'wenn'];

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts) => parts.filter(Boolean).join(' ');
const digits = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

const date = ({ random }) =>
  `${random.between(1, 28)}. ${random.pick(MONTHS)}${random.chance(0.6) ? ` ${random.between(1949, 2026)}` : ''}`;

function amount({ random }) {
  const kinds = [
    () => `${random.between(2, 95)} Prozent`,
    () => `${random.between(1, 90)},${random.between(1, 9)} Millionen Euro`,
    () => `rund ${digits(random.between(11, 990) * 100)} Euro`,
    () => `ca. ${random.between(10, 900)} km`,
    () => `mehr als ${random.between(20, 900)} Menschen`,
  ];
  return random.pick(kinds)();
}

/** Who acts: a pronoun, a person or a noun phrase. */
function subjectOf(g) {
  const lot = g.random.next();
  if (lot < 0.26) return g.random.pick(PRONOUNS);
  return lot < 0.38 ? { text: g.person(), plural: false } : g.phrase('NOM');
}

const objectOf = (g) => (g.random.chance(0.2) ? g.random.pick(OBJECTS) : g.np('AKK'));

/** Adverbs and negation in the middle of a clause. */
const adverbs = (g) =>
  join(
    g.random.chance(0.62) ? g.adverb() : '',
    g.random.chance(0.2) ? g.adverb() : '',
    g.random.chance(0.15) ? 'nicht' : '',
  );

/** A clause in the order of main clauses, with its subject first or another part in front of the verb. */
function main(g, front = '') {
  const subject = subjectOf(g);
  const verb = g.verb();
  const middle = join(adverbs(g), objectOf(g), g.random.chance(0.7) ? g.prepositional() : '');
  const order = (finite, end) =>
    front ? join(front, finite, subject.text, middle, end) : join(subject.text, finite, middle, end);
  if (g.random.chance(0.55)) return order(g.finite(verb, subject.plural), verb.particle);
  const [one, many, form] = g.random.pick(AUXILIARIES);
  return order(subject.plural ? many : one, verb[form]);
}

function passive(g, front = '') {
  const subject = g.phrase('NOM');
  const finite = subject.plural ? 'wurden' : 'wurde';
  const by = join(adverbs(g), g.random.chance(0.4) ? `von ${g.np('DAT')}` : g.prepositional());
  return front
    ? join(front, finite, subject.text, by, g.verb().participle)
    : join(subject.text, finite, by, g.verb().participle);
}

/** A clause after a conjunction, the verb last. */
function dependent(g) {
  const subject = subjectOf(g);
  const verb = g.verb();
  return join(subject.text, adverbs(g), objectOf(g), verb.particle + g.finite(verb, subject.plural));
}

function relative(g) {
  const subject = g.phrase('NOM');
  const [inner, verb] = [g.verb(), g.verb()];
  const clause = join(
    RELATIVE[subject.key],
    adverbs(g),
    objectOf(g),
    inner.particle + g.finite(inner, subject.plural),
  );
  return join(`${subject.text}, ${clause},`, g.finite(verb, subject.plural), g.np('AKK'), verb.particle);
}

/** "um die Lage zu klären" */
function purpose(g) {
  const { infinitive, particle } = g.verb();
  return `um ${objectOf(g)} ${particle}${particle && 'zu'}${particle ? '' : 'zu '}${infinitive.slice(particle.length)}`;
}

const speaker = (g) =>
  g.random.chance(0.5)
    ? g.person()
    : `${g.random.pick(ROLES)} ${g.random.chance(0.3) ? 'Dr. ' : ''}${g.last()}`;

/** The shapes of sentences with their weights. */
const SHAPES = [
  [12, (g) => `${main(g)}.`],
  [5, (g) => `wenn ${dependent(g)}, dann ${g.random.pick(['ist', 'war'])} das ${adverbs(g)} ${g.stem()}.`],
  [5, (g) => `es ${g.random.pick(['gibt', 'gab'])} ${adverbs(g)} ${g.np('AKK')}, aber ${main(g)}.`],
  [5, (g) => `${main(g)}, ${purpose(g)}.`],
  [4, (g) => `${g.np('NOM')} ist ${adverbs(g)} so ${g.stem()} wie ${g.np('NOM')}, und ${main(g)}.`],
  [3, (g) => `ob ${dependent(g)}, ist noch nicht ${g.stem()}.`],
  [13, (g) => `${main(g, g.prepositional())}.`],
  [7, (g) => `${main(g, g.adverb())}.`],
  [6, (g) => `${main(g, `am ${date(g)}`)}.`],
  [5, (g) => `${passive(g)}.`],
  [4, (g) => `${passive(g, g.prepositional())}.`],
  [9, (g) => `${relative(g)}.`],
  [16, (g) => `${main(g)}, ${g.random.pick(CONJUNCTIONS)} ${dependent(g)}.`],
  [5, (g) => `${speaker(g)} ${g.random.pick(['sagte', 'erklärte', 'betonte'])}, dass ${dependent(g)}.`],
  [10, (g) => `${main(g)} und ${main(g)}.`],
  [3, (g) => `${main(g)}, ${g.noun('AKK', 'PLU')}, ${g.noun('AKK', 'PLU')} und ${g.noun('AKK', 'PLU')}.`],
  [4, (g) => `„${upper(main(g))}“, sagte ${speaker(g)}.`],
  [1, (g) => `„${upper(main(g))}!“`],
  [2, (g) => `${speaker(g)}: „${upper(main(g))}.“`],
  [3, (g) => `${main(g)}, z. B. ${g.np('AKK')} oder ${g.np('AKK')}.`],
  [1, (g) => `${main(g)}, d. h. ${g.np('NOM')} usw.`],
  [2, (g) => `${main(g)} (${g.noun('NOM', 'SIN')} Nr. ${g.random.between(2, 99)}).`],
  [2, (g) => `${main(g, `bei der ${g.random.between(2, 60)}. ${g.noun('NOM', 'SIN')}`)}.`],
  [3, (g) => `${main(g, `mit ${amount(g)}`)}.`],
  [3, (g) => `${g.np('NOM')} kostet ${g.adverb()} ${amount(g)}.`],
  [1, (g) => `${upper(main(g))}?`],
  [2, (g) => `${main(g)} – ${g.adverb()} ${g.prepositional()}.`],
  [2, (g) => `${main(g)} für ${g.ellipsis('AKK')}.`],
  [1, (g) => `Prof. Dr. ${g.person()} aus ${g.place()} kennt ${g.np('AKK')}.`],
];

/** A maker of sentences: each call gives another one, without white space around it. */
export function sentenceMaker(grammar) {
  const wheel = SHAPES.flatMap(([weight, shape]) => Array.from({ length: weight }, () => shape));
  return () => upper(grammar.random.pick(wheel)(grammar).replace(/ {2,}/g, ' '));
}
