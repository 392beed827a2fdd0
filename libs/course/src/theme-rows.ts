export interface CourseTheme {
  code: string;
  name: string;
}

/** 主题 of cadre training, in their usual order. Codes stay; names may change. */
export const courseThemes: readonly CourseTheme[] = [
  { code: 'theory', name: '党的创新理论' },
  { code: 'party-spirit', name: '党性教育' },
  { code: 'ability', name: '履职（专业）能力' },
  { code: 'knowledge', name: '知识培训' },
];

/** The code of a theme by its code or its name; null for what is none. */
export function themeNamed(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const found = courseThemes.find(
    ({ code, name }) => code === plain || name.normalize('NFKC') === plain,
  );
  return found?.code ?? null;
}

export function isTheme(code: string): boolean {
  return courseThemes.some((theme) => theme.code === code);
}
