import { defineErrors } from '#platform';

export const courseErrors = defineErrors('course', {
  invalid: { kind: 'invalid', message: '课程内容有误，请按提示修改后重试。' },
  'not-found': { kind: 'not-found', message: '没有找到这门课程，可能已被移除，请返回列表查看。' },
  'lesson-not-found': {
    kind: 'not-found',
    message: '没有找到这一节，可能已被移除，请刷新课程后重试。',
  },
  'authoring-forbidden': {
    kind: 'forbidden',
    message: '只有授课教师可以制作课程，如有需要请联系系统管理员授权。',
  },
  'review-forbidden': {
    kind: 'forbidden',
    message: '只有审核员可以审核课程，如有需要请联系系统管理员授权。',
  },
  'withdrawal-forbidden': {
    kind: 'forbidden',
    message: '只有审核员和系统管理员可以下架课程，如有需要请联系系统管理员。',
  },
  'versions-forbidden': {
    kind: 'forbidden',
    message: '只有制作课程的教师和审核员可以查看课程版本，如有需要请联系系统管理员授权。',
  },
  'own-course': { kind: 'forbidden', message: '不能审核自己制作的课程，请由其他审核员审核。' },
  'not-editable': {
    kind: 'conflict',
    message: '课程已提交审核，暂时不能修改。退回后可以修改；已发布的课程修改时会生成下一版草稿。',
  },
  'not-ready-for-review': { kind: 'conflict', message: '暂时不能提交审核：{reason}。' },
  'already-submitted': { kind: 'conflict', message: '课程已经提交，正在等待审核，无需重复提交。' },
  'not-under-review': {
    kind: 'conflict',
    message: '课程不在待审核状态，可能已由其他审核员处理，请刷新后查看。',
  },
  'no-next-version': {
    kind: 'conflict',
    message: '这门课程没有正在修改的新版本，请先修改课程，再提交审核。',
  },
  'never-published': {
    kind: 'conflict',
    message: '课程还没有发布，直接修改草稿即可，不需要新建版本。',
  },
  'only-next-version': {
    kind: 'conflict',
    message: '课程已经发布，不能删除。可以放弃正在修改的新版本，或申请下架。',
  },
  'version-not-found': {
    kind: 'not-found',
    message: '没有找到课程的这个版本，请返回版本列表查看。',
  },
  'still-in-use': {
    kind: 'conflict',
    message: '已发布或正在审核的课程不能归档。请先申请下架，或等审核结束。',
  },
  'micro-too-long': { kind: 'conflict', message: '{reason}。' },
  'not-published': { kind: 'conflict', message: '只有已发布的课程可以下架，请刷新后查看。' },
  'category-forbidden': {
    kind: 'forbidden',
    message: '只有系统管理员可以维护课程分类，如有需要请联系系统管理员。',
  },
  'category-not-found': {
    kind: 'not-found',
    message: '没有找到这个分类，可能已被删除，请刷新后重试。',
  },
  'category-exists': {
    kind: 'conflict',
    message: '同一级已经有“{name}”，请换一个名称。',
  },
  'category-in-use': {
    kind: 'conflict',
    message: '这个分类下还有课程或下级分类，不能删除；不再使用的分类可以停用。',
  },
  'category-too-deep': {
    kind: 'conflict',
    message: '分类最多 {limit} 级，请放在更高的一级下面。',
  },
  'category-move-impossible': {
    kind: 'conflict',
    message: '不能移到自己的下级，移动后也不能超过 {limit} 级，请另选位置。',
  },
  'too-many-categories': {
    kind: 'conflict',
    message: '课程分类最多 {limit} 个，请先删除不用的分类。',
  },
  'too-many-lessons': { kind: 'conflict', message: '一门课程最多 {limit} 节，请分成几门课程。' },
  'kind-not-supported': {
    kind: 'invalid',
    message: '目前可以添加视频、音频和测验，文档暂不支持。',
  },
  'quiz-without-media': {
    kind: 'invalid',
    message: '测验没有课件。要边看边测，请添加视频，并在其中设置测验。',
  },
  'media-kind-mismatch': {
    kind: 'invalid',
    message: '所选课件与这一节的类型不一致，请另选课件。',
  },
  'own-lecture': { kind: 'forbidden', message: '不能处理自己主讲的课程，请由其他审核员处理。' },
  'decided-at-other-level': {
    kind: 'forbidden',
    message: '您已在另一级审核过这一版课程，这一级请由其他审核员审核。',
  },
  'final-review-reserved': {
    kind: 'forbidden',
    message: '终审由系统管理员作出，请等待系统管理员处理。',
  },
  'not-approved': {
    kind: 'conflict',
    message: '课程还没有通过审核，或者已经发布，请刷新后查看。',
  },
  'schedule-not-found': {
    kind: 'not-found',
    message: '没有等待执行的定时安排，可能已经执行或取消，请刷新后查看。',
  },
  'comment-not-found': { kind: 'not-found', message: '没有找到这条批注，请刷新后查看。' },
  'comments-open': {
    kind: 'conflict',
    message: '还有 {count} 条批注没有处理，请处理后再提交，或写明为什么不改。',
  },
  'too-many-comments': {
    kind: 'conflict',
    message: '未处理的批注已有 {limit} 条，请先退回课程，让教师改完再继续。',
  },
  'takedown-forbidden': {
    kind: 'forbidden',
    message: '只有系统管理员可以紧急下架课程，如有需要请联系系统管理员。',
  },
  'takedown-not-found': { kind: 'not-found', message: '没有找到这次紧急下架，请返回列表查看。' },
  'takedown-hits-nothing': {
    kind: 'conflict',
    message: '没有符合条件的课程，没有下架任何课程，请核对后重试。',
  },
  'takedown-nothing-left': {
    kind: 'conflict',
    message: '所选课程都已经恢复，请刷新后查看。',
  },
});
