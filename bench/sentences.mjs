import { MONTHS, ROLES } from './words.mjs';

const RELATIVE = { M: 'der', F: 'die', N: 'das', P: 'die' };

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

/** A clause in the order of main clauses, with its subject first or another part in front of the verb. */
function main(g, front = '') {
  const { random } = g;
  const subject = random.chance(0.22) ? { text: g.person(), plural: false } : g.phrase('NOM');
  const verb = g.verb();
  const adverb = random.chance(0.45) ? g.adverb() : '';
  const place = random.chance(0.55) ? g.prepositional() : '';
  const object = g.np('AKK');
  const middle = join(adverb, object, place);
  const order = (finite, end) =>
    front ? join(front, finite, subject.text, middle, end) : join(subject.text, finite, middle, end);
  const lot = random.next();
  if (lot < 0.62) return order(g.finite(verb, subject.plural), verb.particle);
  const [one, many] = random.pick([
    ['hat', 'haben'],
    ['will', 'wollen'],
    ['soll', 'sollen'],
    ['kann', 'können'],
    ['hat', 'haben'],
  ]);
  return order(subject.plural ? many : one, one === 'hat' ? verb.participle : verb.infinitive);
}

function passive(g, front = '') {
  const subject = g.phrase('NOM');
  const verb = subject.plural ? 'wurden' : 'wurde';
  const by = g.random.chance(0.4) ? `von ${g.np('DAT')}` : g.prepositional();
  return front
    ? join(front, verb, subject.text, by, g.verb().participle)
    : join(subject.text, verb, by, g.verb().participle);
}

/** A clause after a conjunction, the verb last. */
function dependent(g) {
  const subject = g.random.chance(0.3) ? { text: g.person(), plural: false } : g.phrase('NOM');
  const verb = g.verb();
  return join(
    subject.text,
    g.random.chance(0.4) ? g.adverb() : '',
    g.np('AKK'),
    verb.particle + g.finite(verb, subject.plural),
  );
}

function relative(g) {
  const subject = g.phrase('NOM');
  const [inner, verb] = [g.verb(), g.verb()];
  const clause = join(RELATIVE[subject.key], g.np('AKK'), inner.particle + g.finite(inner, subject.plural));
  return join(`${subject.text}, ${clause},`, g.finite(verb, subject.plural), g.np('AKK'), verb.particle);
}

const speaker = (g) =>
  g.random.chance(0.5)
    ? g.person()
    : `${g.random.pick(ROLES)} ${g.random.chance(0.3) ? 'Dr. ' : ''}${g.last()}`;

/** The shapes of sentences with their weights. */
const SHAPES = [
  [22, (g) => `${main(g)}.`],
  [13, (g) => `${main(g, g.prepositional())}.`],
  [7, (g) => `${main(g, g.adverb())}.`],
  [6, (g) => `${main(g, `am ${date(g)}`)}.`],
  [8, (g) => `${passive(g)}.`],
  [4, (g) => `${passive(g, g.prepositional())}.`],
  [9, (g) => `${relative(g)}.`],
  [6, (g) => `${main(g)}, ${g.random.pick(['weil', 'obwohl', 'nachdem', 'damit'])} ${dependent(g)}.`],
  [5, (g) => `${speaker(g)} ${g.random.pick(['sagte', 'erklärte', 'betonte'])}, dass ${dependent(g)}.`],
  [4, (g) => `${main(g)} und ${main(g)}.`],
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
  return () => upper(grammar.random.pick(wheel)(grammar));
}
