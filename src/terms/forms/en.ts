const LATER = /^(?:and|at|between|by|for|from|in|of|on|the|to|under|with)$/;

function plural(noun: string): string {
  if (/(?:[sxz]|[cs]h)$/i.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** English: the plural of the head ("treaties of peace") and the possessive of the whole. */
export function englishForms(term: string): readonly string[] {
  const words = term.split(' ');
  const cut = words.findIndex((word, i) => i > 0 && LATER.test(word));
  const head = (cut < 0 ? words.length : cut) - 1;
  const many = words.map((word, i) => (i === head ? plural(word) : word)).join(' ');
  const possessive = (text: string) => (/s$/.test(text) ? `${text}'` : `${text}'s`);
  return [many, `${term}'s`, possessive(many)];
}
