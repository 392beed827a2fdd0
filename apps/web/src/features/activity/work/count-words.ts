const WORDS = /[\p{L}\p{N}_'’.-]+/gu;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const MARKS = /[\u3000-\u303F！-／：-＠［-｠—…“”‘’·]/gu;

/** 字数 while one writes, counted as the server counts: a Chinese character or mark is one, another word is one. */
export function countWords(text: string): number {
  const others = text.replaceAll(IDEOGRAPHS, ' ').replaceAll(MARKS, ' ');
  return (
    (text.match(IDEOGRAPHS)?.length ?? 0) +
    (text.match(MARKS)?.length ?? 0) +
    (others.match(WORDS)?.length ?? 0)
  );
}
