export interface CourseCategory {
  code: string;
  name: string;
}

/** The themes of cadre training, in their usual order. Codes stay; names may change. */
export const courseCategories: readonly CourseCategory[] = [
  { code: 'theory', name: '党的创新理论' },
  { code: 'party-spirit', name: '党性教育' },
  { code: 'ability', name: '履职能力' },
  { code: 'knowledge', name: '知识培训' },
];

export function isCategory(code: string): boolean {
  return courseCategories.some((category) => category.code === code);
}

/** Codes of the categories whose name contains the text. */
export function categoriesNamedLike(text: string): string[] {
  return courseCategories.filter(({ name }) => name.includes(text)).map(({ code }) => code);
}
