import { defineErrors } from '#platform';

export const classWorkErrors = defineErrors('class-work', {
  'notice-not-found': {
    kind: 'not-found',
    message: '没有找到这条通知，可能不是发给您的，请返回班级页查看。',
  },
  'notice-withdrawn': { kind: 'conflict', message: '这条通知已经撤回，无需再次撤回。' },
  'group-unknown': { kind: 'invalid', message: '班里没有第 {group} 组，请先分组，或选择全班。' },
  'group-split': { kind: 'invalid', message: '不能这样分组：{reason}。请修改组数后重试。' },
  'not-in-class': {
    kind: 'invalid',
    message: '有 {count} 人已不在班里，请刷新名单后重新分组。',
  },
  'leader-without-group': {
    kind: 'invalid',
    message: '这名学员还没有分组，请先分组，再指定为组长。',
  },
  'assignment-not-found': {
    kind: 'not-found',
    message: '没有找到这项作业，可能已撤回，请返回班级页查看。',
  },
  'assignment-invalid': { kind: 'invalid', message: '作业内容有误：{reason}。' },
  'assignment-withdrawn': { kind: 'conflict', message: '这项作业已经撤回，不能再修改或提交。' },
  'submission-not-found': {
    kind: 'not-found',
    message: '没有找到这份作业，可能还没有提交，请刷新名单后查看。',
  },
  'file-not-found': { kind: 'not-found', message: '没有找到这个附件，请刷新后重试。' },
  'file-refused': { kind: 'invalid', message: '这个附件不能上传：{reason}。' },
  'file-too-large': { kind: 'too-large', message: '附件超过 {megabytes} MB，请压缩后重新上传。' },
  'too-many-files': { kind: 'conflict', message: '一份作业最多 {most} 个附件，请先删除一些。' },
  'not-ready': { kind: 'invalid', message: '还不能提交：{reason}。' },
  'hand-in-closed': {
    kind: 'conflict',
    message: '作业已提交且过了截止时间，或已批阅，不能再修改。需要修改请联系班主任退回。',
  },
  'mark-invalid': { kind: 'invalid', message: '不能批阅：{reason}。' },
  'not-handed-in': {
    kind: 'conflict',
    message: '这份作业还没有提交，或已退回修改，请等学员提交后再批阅。',
  },
  'comment-required': { kind: 'invalid', message: '退回修改须写明要改什么，请填写评语。' },
  'class-over': { kind: 'conflict', message: '这个班已经结班或取消，不能再修改。' },
  'left-class': { kind: 'conflict', message: '您已退出这个班，不能再提交，如有疑问请联系班主任。' },
  'import-not-found': { kind: 'not-found', message: '没有找到这次导入，请刷新后重试。' },
  'import-ended': { kind: 'conflict', message: '这次导入已经写入或取消，请重新上传表格。' },
  'import-has-faults': {
    kind: 'conflict',
    message: '有 {count} 行有误，请改好后重新上传，或选择跳过有误的行。',
  },
  'import-nothing': { kind: 'conflict', message: '表里没有需要写入的行，请核对后重新上传。' },
});
