// ASCII only: in Chinese and Japanese the next word follows at once.
const ADDRESS =
  /(?:(?:https?|ftp):\/\/|www\.)[\w!#$%&*+,./:;=?@~()'-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu;

/** The web and e-mail addresses of a text, without the stop of the sentence or a bracket around them. */
export function addressesOf(text: string): string[] {
  return Array.from(text.matchAll(ADDRESS), ([address]) => withoutEnd(address));
}

function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?']+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutEnd(bare.slice(0, -1)) : bare;
}
