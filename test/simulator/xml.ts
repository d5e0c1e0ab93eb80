import { SaxesParser } from 'saxes';

/** Whether a text is well-formed XML content, as tag handling v2 demands. */
export function isWellFormed(text: string): boolean {
  let right = true;
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', () => {
    right = false;
  });
  parser.write(text).close();
  return right;
}

/** A text as XML content. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The text that `escaped` made. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
