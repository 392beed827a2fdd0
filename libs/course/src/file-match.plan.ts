/** What a file is found by. Newest first: of two with the very same name the newer is meant. */
export interface NamedFile {
  id: string;
  fileName: string;
}

export type FileMatch<File extends NamedFile> =
  | { file: File; how: 'exact' | 'alike' }
  | { fault: 'missing' }
  /** Several files would do; none is taken. */
  | { fault: 'several'; names: string[] };

/**
 * Finds the file that a list names: by its very name, else by the name without folder, ending, case, full-width
 * signs and blanks. What fits several different names fits none.
 */
export function fileMatcher<File extends NamedFile>(
  files: readonly File[],
): (name: string) => FileMatch<File> {
  const exact = new Map<string, File>();
  const alike = new Map<string, File[]>();
  for (const file of files) {
    if (exact.has(file.fileName)) continue;
    exact.set(file.fileName, file);
    const plain = plainFileName(file.fileName);
    alike.set(plain, [...(alike.get(plain) ?? []), file]);
  }
  return (name) => {
    const same = exact.get(name) ?? exact.get(lastPart(name));
    if (same) return { file: same, how: 'exact' };
    const [file, ...others] = alike.get(plainFileName(name)) ?? [];
    if (!file) return { fault: 'missing' };
    if (others.length === 0) return { file, how: 'alike' };
    return { fault: 'several', names: [file, ...others].map(({ fileName }) => fileName) };
  };
}

/** A name as people would call the same: `Ｄ:\课件\第1讲.MP4` and `第 1 讲.mp4` are one. */
export function plainFileName(name: string): string {
  return withoutEnding(lastPart(name).normalize('NFKC').replaceAll(/\s/g, '').toLowerCase());
}

/** The name without folder and ending, to call a lesson by. */
export function baseFileName(name: string): string {
  return withoutEnding(lastPart(name)).trim();
}

const lastPart = (name: string) => name.split(/[/\\／＼]/).at(-1) ?? '';
const withoutEnding = (name: string) => name.replace(/\.[a-z0-9]{2,4}$/i, '');
