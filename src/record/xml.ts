import { plainXml } from '../xml.ts';

/** A text as content of `source`, `target` or `data`; what XML cannot carry becomes a `cp` element, by its code. */
export function inlineText(text: string): string {
  return plainXml(text, (sign) => `<cp hex="${hex(sign).padStart(4, '0')}"/>`);
}

/**
 * An id of ours as an NMTOKEN without a colon: what is no ASCII letter, digit, `_` or `-` is written `.HEX.`, a UTF-16 code
 * unit each.
 */
export function toToken(id: string): string {
  return id.replace(/[^\w-]/g, (sign) => `.${hex(sign)}.`);
}

/** The id that `toToken` wrote, or the token of another tool as it is. */
export function fromToken(token: string): string {
  const id = token.replace(/\.([\dA-F]{1,4})\./g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return toToken(id) === token ? id : token;
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
