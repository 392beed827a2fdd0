import { defineErrors } from '#platform';

export const courseImportErrors = defineErrors('course-import', {
  'not-found': { kind: 'not-found', message: '没有找到这份课程清单，请到“批量导入”中查看。' },
  'not-checked': { kind: 'conflict', message: '这份清单还没有检查完或已经结束，请刷新后查看。' },
  'has-faults': {
    kind: 'conflict',
    message: '有 {count} 行有误，没有建立任何课程。请改好后重新上传，或选择“跳过有误的行”。',
  },
  'nothing-to-do': { kind: 'conflict', message: '没有可以建立的课程，请改好清单后重新上传。' },
  'under-way': { kind: 'conflict', message: '正在建立课程，不能取消，请等它结束。' },
});

/** What the person who asked reads when nobody foresaw what happened. */
export const COURSE_IMPORT_FAILED =
  '系统出了问题，没有处理完这份清单。请重新上传；多次失败请联系系统管理员。';
