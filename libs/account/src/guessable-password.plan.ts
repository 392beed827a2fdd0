import { WORDS } from './guessable-password-rows.js';

/** What may be left of a password when everything that is guessed first is taken out of it. */
const MIN_REST = 4;

/** Longest first, so that `qwertyuiop` is one word and not `qwerty` with a rest. */
const words = [...new Set(WORDS)].toSorted((one, other) => other.length - one.length);

const LOOK_ALIKES: Record<string, string> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  '!': 'i',
};

/**
 * Is this one of the passwords that are tried first? It is when nothing of its own is left once words of the
 * list, years, counting (`12345`, `fedcba`), repetition (`aaaa`, `abcabc`) and single digits are taken out,
 * also where a sign stands for the letter it looks like (`P@ssw0rd2026!`). With its words and rules this stands
 * for some hundred thousand entries of a list.
 */
export function isGuessable(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const readable = Array.from(plain, (sign) => LOOK_ALIKES[sign] ?? sign).join('');
  return [plain, readable].some((text) => ownCharacters(text) < MIN_REST);
}

function ownCharacters(text: string): number {
  let rest = dropRuns(dropRepeats(text));
  for (const word of words) rest = rest.replaceAll(word, ' ');
  rest = rest.replaceAll(/(?:19|20)\d\d(?:[01]\d[0-3]\d)?/g, ' ');
  return new Set(Array.from(dropRuns(rest).replaceAll(/[\s\d]/g, ''))).size;
}

/** `aaaa` and `abcabcabc`: a piece of up to eight characters, three times, or a long one twice. */
function dropRepeats(text: string): string {
  return text.replaceAll(/(.{1,8}?)\1{2,}|(.{4,})\2+/gu, ' ');
}

/** Three or more characters that count up or down. */
function dropRuns(text: string): string {
  const signs = Array.from(text);
  const step = (at: number) =>
    (signs[at]?.codePointAt(0) ?? 0) - (signs[at - 1]?.codePointAt(0) ?? 0);
  const isRun = (at: number) => {
    const by = step(at);
    return Math.abs(by) === 1 && (step(at - 1) === by || step(at + 1) === by);
  };
  return signs.map((sign, at) => (isRun(at) || isRun(at + 1) ? ' ' : sign)).join('');
}
