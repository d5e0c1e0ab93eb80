/**
 * A key path as one XML NMTOKEN, unique in the file: segments are joined by dots; what is no letter, digit, `_` or `-`
 * is written `_xHEX_`, and so is an underscore that could be read as the begin of such an escape.
 */
export function keyOf(path: readonly string[]): string {
  return path.map(escapeSegment).join('.');
}

function escapeSegment(segment: string): string {
  if (segment === '') return '_x_';
  return segment.replace(
    /_(?=x)|[^\p{Ll}\p{Lu}\p{Nd}_-]/gu,
    (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}_`,
  );
}
