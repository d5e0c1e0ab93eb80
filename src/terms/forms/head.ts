/**
 * The plurals of a Romance term: its head and the adjectives beside it change together, what a preposition brings stays
 * ("accords de partenariat"). `plurals` gives the plurals of one word, the likeliest first.
 */
export function pluralsOfHead(
  term: string,
  prepositions: RegExp,
  plurals: (word: string) => readonly string[],
): readonly string[] {
  const words = term.split(' ');
  const cut = words.findIndex((word, i) => i > 0 && prepositions.test(word));
  const head = words.slice(0, cut < 0 ? words.length : cut).map(plurals);
  const rest = words.slice(head.length);
  const choices = head.reduce<readonly (readonly string[])[]>(
    (made, forms) => made.flatMap((before) => forms.map((form) => [...before, form])),
    [[]],
  );
  return choices.map((choice) => [...choice, ...rest].join(' '));
}
