/** Where the parts of a play session are fetched; the ticket is all that is needed. */
export function playAddresses(sessionId: string, ticket: string) {
  const query = `?ticket=${encodeURIComponent(ticket)}`;
  const address = (part: string) =>
    `/api/v1/play-sessions/${encodeURIComponent(sessionId)}/${part}${query}`;
  return {
    playlist: address('playlist.m3u8'),
    key: (index: number) => address(`keys/${index}`),
    segment: (name: string) => address(`segments/${name}`),
  };
}
