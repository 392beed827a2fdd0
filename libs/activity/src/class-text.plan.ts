const WORDS = /[\p{L}\p{N}_'’.-]+/gu;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Chinese punctuation counts as a character each, as word processors here have it. */
const MARKS = /[　-〿！-／：-＠［-｠—…“”‘’·]/gu;

/** 字数: each Chinese character and mark is one, and each word or number in other letters is one. */
export function countWords(text: string): number {
  const others = text.replaceAll(IDEOGRAPHS, ' ').replaceAll(MARKS, ' ');
  return (
    (text.match(IDEOGRAPHS)?.length ?? 0) +
    (text.match(MARKS)?.length ?? 0) +
    (others.match(WORDS)?.length ?? 0)
  );
}

const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const BREAKS = /\r\n?|\u2028|\u2029/g;

/** Plain text of several lines, as it is kept: nothing invisible, no more than two empty lines in a row. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(BREAKS, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', '    ').replaceAll(CONTROLS, '').trimEnd())
    .join('\n')
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** A title or a name: one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ');
}
