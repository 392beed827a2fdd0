import { defineErrors } from '#platform';

export const assessmentErrors = defineErrors('assessment', {
  'period-unknown': {
    kind: 'invalid',
    message: '没有设置 {year} 年度的考核周期，请选择其他年度，或联系系统管理员。',
  },
});
