import { codeName } from '#organisation';

/** 参训形式, a code of the table `study-form`: schemes name the codes, screens and reports the words. */
export type CreditForm =
  'full-time' | 'concentrated' | 'collective' | 'group-viewing' | 'online-self' | 'self' | 'abroad';

export type CreditSource =
  | 'online-course'
  | 'exam'
  | 'training-class'
  | 'lecture'
  | 'branch-life'
  | 'group-viewing'
  | 'teaching'
  | 'paper'
  | 'external'
  | 'adjustment';

/** The word for a form's code; an unknown code stands for itself. */
export function formName(code: string): string {
  return codeName('study-form', code);
}
