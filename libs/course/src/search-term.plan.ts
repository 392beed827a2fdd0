import { pinyin } from 'pinyin-pro';

/** What a course is found by. */
export interface SearchedText {
  title: string;
  lecturers: string[];
  tags: string[];
  /** The names of its category and of those above it. */
  categories: string[];
  summary: string;
  lessonTitles: string[];
}

/** One thing that has to be there: exactly this term, or one that begins with it. */
export interface QueryPart {
  term: string;
  prefix: boolean;
}

/** The width of the column; longer words are known by their beginning. */
const MAX_TERM = 32;
/** Of a long question some parts, spread over it, decide. */
const MAX_PARTS = 8;

const WEIGHT = { title: 8, lecturer: 6, tag: 4, rest: 1 };

type Piece = { kind: 'han' | 'word' | 'sign'; text: string };
const PIECES =
  /(?<han>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}])+)|(?<sign>[^\s\p{C}])/gu;

/** Every term of a course with its weight, each once. */
export function courseTerms(text: SearchedText): Map<string, number> {
  const terms = new Map<string, number>();
  const note = (weight: number, found: Iterable<string>) => {
    for (const term of found) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  };
  note(WEIGHT.title, [...named(text.title, 'normal'), ...firstInitial(text.title)]);
  for (const lecturer of text.lecturers) note(WEIGHT.lecturer, named(lecturer, 'surname'));
  for (const name of [...text.tags, ...text.categories]) note(WEIGHT.tag, characters(name));
  for (const line of [text.summary, ...text.lessonTitles]) note(WEIGHT.rest, grams(line));
  return terms;
}

/** What a question asks for; empty when there is nothing in it to search by. */
export function queryParts(question: string): QueryPart[] {
  const pieces = piecesOf(question);
  const spoken = pieces.filter(({ kind }) => kind !== 'sign');
  const asked = (spoken.length > 0 ? spoken : pieces).flatMap(partsOf);
  const distinct = [...new Map(asked.map((part) => [part.term, part])).values()];
  return spread(distinct, MAX_PARTS);
}

function partsOf({ kind, text }: Piece): QueryPart[] {
  const exactly = (term: string): QueryPart => ({ term, prefix: false });
  // One letter begins half of all words; it stands for itself, or for how a title begins.
  if (Array.from(text).length === 1) return [exactly(text)];
  if (kind === 'han') return bigrams(text).map(exactly);
  return [{ term: clipped(text), prefix: true }];
}

/** Full-width letters, capitals and ü (which keyboards write as v and passports as u) are one with their plain form. */
function fold(text: string): string {
  return text.toWellFormed().normalize('NFKC').toLowerCase().replaceAll(/[üv]/g, 'u');
}

function piecesOf(text: string): Piece[] {
  return [...fold(text).matchAll(PIECES)].map(({ groups = {} }) => {
    const [kind, found] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    return { kind: kind as Piece['kind'], text: found ?? '' };
  });
}

/** Pairs of neighbouring characters, characters that stand alone, words and signs. */
function grams(line: string): string[] {
  return piecesOf(line).flatMap(({ kind, text }) =>
    kind === 'han' && Array.from(text).length > 1 ? bigrams(text) : [clipped(text)],
  );
}

/** The same, and each character by itself. */
function characters(line: string): string[] {
  const single = piecesOf(line).flatMap(({ kind, text }) =>
    kind === 'han' ? Array.from(text) : [],
  );
  return [...grams(line), ...single];
}

/** The same, and how it is spoken: from each of its characters on, as initials and in full. */
function named(line: string, mode: 'normal' | 'surname'): string[] {
  return [...characters(line), ...piecesOf(line).flatMap((piece) => spoken(piece, mode))];
}

function spoken({ kind, text }: Piece, mode: 'normal' | 'surname'): string[] {
  if (kind !== 'han') return [];
  const syllables = syllablesOf(text, mode);
  return syllables.flatMap((_, from) => {
    const rest = syllables.slice(from, from + MAX_TERM);
    const initials = rest.map((syllable) => syllable.charAt(0)).join('');
    const full = clipped(rest.join(''));
    return initials.length > 1 ? [initials, full] : [full];
  });
}

function firstInitial(title: string): string[] {
  const [first] = piecesOf(title).filter(({ kind }) => kind !== 'sign');
  if (first?.kind !== 'han') return [];
  return syllablesOf(first.text, 'normal')
    .slice(0, 1)
    .map((syllable) => syllable.charAt(0));
}

/** Characters whose reading is not known are passed over. */
function syllablesOf(text: string, mode: 'normal' | 'surname'): string[] {
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, mode, nonZh: 'removed' });
  return read.map(fold).filter((syllable) => /^[a-z]+$/.test(syllable));
}

function bigrams(text: string): string[] {
  const signs = Array.from(text);
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

function clipped(text: string): string {
  return Array.from(text).slice(0, MAX_TERM).join('');
}

/** The first, the last, and what lies evenly between them. */
function spread<T>(items: T[], limit: number): T[] {
  if (items.length <= limit) return items;
  const step = (items.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, at) => items[Math.round(at * step)] as T);
}
