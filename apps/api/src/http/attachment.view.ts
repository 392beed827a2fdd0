/** Content-Disposition with a file name in any script (RFC 5987), and a plain one for old clients. */
export function attachment(fileName: string): string {
  const ending = /\.[a-z0-9]+$/.exec(fileName)?.[0] ?? '';
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="report${ending}"; filename*=UTF-8''${encoded}`;
}
