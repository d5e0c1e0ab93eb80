/**
 * A key path as one XML NMTOKEN, unique in the file: segments are joined by dots; what is no letter, digit, `_` or `-`
 * is written `_xHEX_` (at least four digits), and so is an underscore that could be read as the begin of such an escape. The
 * letters that are no NameChar of XML 1.0 (ª, µ, º) are escaped too.
 */
export function keyOf(path: readonly string[]): string {
  return path.map(escapeSegment).join('.');
}

function escapeSegment(segment: string): string {
  if (segment === '') return '_x_';
  return segment.replace(
    /_(?=x)|[ªµº]|[^\p{L}\p{Nd}_-]/gu,
    (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
