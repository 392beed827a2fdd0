/** How many ids one query names; both databases take more, but not endlessly. */
const IDS_PER_QUERY = 500;

/** Asks for many ids, some at a time. */
export async function inChunks<T>(
  ids: string[],
  query: (some: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
    found.push(...(await query(ids.slice(at, at + IDS_PER_QUERY))));
  }
  return found;
}
