/**
 * Names a file that is to be saved, by RFC 6266: in UTF-8, and in ASCII for readers that know nothing else.
 *
 * @param plainName  letters, digits, `.`, `_` and `-`; other signs become `_`
 */
export function attachment(fileName: string, plainName: string): string {
  const plain = plainName.replaceAll(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
