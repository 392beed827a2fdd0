const LONGEST_TITLE = 100;

/** “… 副本”, then “… 副本 2”: a title that is not taken, and never too long. A copy of a copy is called the same. */
export function copyTitle(title: string, taken: ReadonlySet<string>): string {
  const stem = title.replace(/ 副本(?: \d+)?$/, '');
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? ' 副本' : ` 副本 ${n}`;
    const copy =
      Array.from(stem)
        .slice(0, LONGEST_TITLE - ending.length)
        .join('') + ending;
    if (!taken.has(copy)) return copy;
  }
}
