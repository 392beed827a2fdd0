import { defineErrors } from '#platform';

export const studyErrors = defineErrors('study', {
  'not-a-learner': {
    kind: 'forbidden',
    message: '当前账号不在任何单位，不能学习课程，请联系本单位管理员。',
  },
  'lesson-not-found': {
    kind: 'not-found',
    message: '没有找到这一节，课程可能已下架，请返回课程列表重新选择。',
  },
  'lesson-not-playable': {
    kind: 'conflict',
    message: '这一节没有可以播放的课件，请在课程页面按提示学习。',
  },
  'lesson-locked': {
    kind: 'conflict',
    message: '这门课程需按顺序学习，请先学完“{title}”，再学习这一节。',
  },
  'course-not-found': {
    kind: 'not-found',
    message: '没有找到这门课程，可能已下架，请返回课程列表重新选择。',
  },
  'session-not-found': {
    kind: 'not-found',
    message: '没有找到这次播放，请返回课程页面重新点击播放。',
  },
  'session-superseded': {
    kind: 'conflict',
    message: '您已在别处开始学习，这里不再计时。想在这里继续，请再次点击播放。',
  },
  'ranges-scattered': {
    kind: 'invalid',
    message: '上报的播放片段过于零散，无法计时，请刷新页面后重新播放。',
  },
  'ticket-invalid': {
    kind: 'forbidden',
    message: '播放凭证无效或已过期，请返回课程页面重新点击播放。',
  },
});
