import { defineErrors } from '#platform';

export const importErrors = defineErrors('import', {
  'not-found': { kind: 'not-found', message: '没有找到这次导入，请到“导入记录”中查看。' },
  'kind-unknown': { kind: 'invalid', message: '没有这种导入，请选择“人员”或“单位”。' },
  'not-checked': { kind: 'conflict', message: '这次导入还没有检查完或已经结束，请刷新后查看。' },
  'has-faults': {
    kind: 'conflict',
    message: '有 {count} 行有误，没有导入任何内容。请改好后重新上传，或选择“跳过有误的行”。',
  },
  'nothing-to-do': { kind: 'conflict', message: '没有需要新增或更新的行，无需导入。' },
  'under-way': { kind: 'conflict', message: '正在导入，不能取消，请等它结束。' },
  'scope-changed': {
    kind: 'conflict',
    message: '检查之后您的管理范围有变化，请重新上传检查。',
  },
  purged: { kind: 'conflict', message: '检查结果已超过 7 天并清除，请重新上传检查。' },
  'no-head': {
    kind: 'invalid',
    message: '没有找到表头。表头须在前 12 行内，并有这些列：{titles}。请用模板填写后重新上传。',
  },
  'head-missing': {
    kind: 'invalid',
    message: '表头缺少这些列：{titles}。请补上（列名与模板一致）后重新上传。',
  },
  'head-unknown': {
    kind: 'invalid',
    message: '表头有不认识的列：{titles}。请改为模板中的列名或删去该列后重新上传。',
  },
  'head-twice': {
    kind: 'invalid',
    message: '表头有重复的列：{titles}。请删去多余的列后重新上传。',
  },
  'too-many-rows': {
    kind: 'too-large',
    message: '表格超过 {most} 行，没有读入。请分成几个文件分别导入。',
  },
  'no-rows': { kind: 'invalid', message: '表头下面没有内容，请填写后重新上传。' },
  'changed-meanwhile': {
    kind: 'conflict',
    message: '检查之后，第 {lines} 行的人员或单位已被他人修改，没有导入任何内容。请重新上传检查。',
  },
});

/** What the person who asked reads when nobody foresaw what happened. */
export const IMPORT_FAILED = '系统出了问题，没有导入完成。请重新上传；多次失败请联系系统管理员。';
