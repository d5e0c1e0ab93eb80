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
