import { defineSetting, oneOf } from '#platform';

export const CLASS_APPROVALS = ['as-chosen', 'always'] as const;
export type ClassApproval = (typeof CLASS_APPROVALS)[number];

/** Whether every class goes to the upper unit before it is published, or those for which it was chosen. */
export const classApproval = defineSetting<ClassApproval>('activity.class-approval', {
  default: 'as-chosen',
  fault: oneOf(...CLASS_APPROVALS),
});
