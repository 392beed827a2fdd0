/** Without letters and digits that look alike: people type the code from paper. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

const CODE_LENGTH = 16;

/** 31^16, about 79 bits: nobody finds a certificate by trying. */
export function newVerificationCode(random: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('');
}

/** As it may be typed: capitals, blanks and dashes make no difference. @returns null for what is no code. */
export function readVerificationCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');
  const known =
    code.length === CODE_LENGTH && Array.from(code).every((each) => ALPHABET.includes(each));
  return known ? code : null;
}

/** `PX2026-000123`: the year, and the certificate's place among all of that year. */
export function certificateNumber(year: number, serial: number): string {
  return `PX${year}-${String(serial).padStart(6, '0')}`;
}

/** 王○○, 王○, 欧阳○○: enough to compare with the paper at hand, too little to learn a name from. */
export function maskName(name: string): string {
  const letters = Array.from(name);
  return letters.map((letter, at) => (at === 0 || /[·\s]/.test(letter) ? letter : '○')).join('');
}
