import { defineErrors } from '#platform';

export const mergeErrors = defineErrors('organisation', {
  'merge-same': { kind: 'invalid', message: '请选择同一人的另一份档案，不能与自身合并。' },
  'merge-own': { kind: 'forbidden', message: '不能合并本人的档案，请由其他管理员办理。' },
  'merge-done': { kind: 'conflict', message: '其中一份档案已被合并，请刷新后查看。' },
  'merge-names': {
    kind: 'conflict',
    message: '两份档案姓名不同。确属同一人的，请先更正姓名，再办理合并。',
  },
});
