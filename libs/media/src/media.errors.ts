import { defineErrors } from '#platform';

export const mediaErrors = defineErrors('media', {
  'upload-forbidden': {
    kind: 'forbidden',
    message: '您没有上传这类文件的权限，如有需要请联系系统管理员。',
  },
  'upload-not-found': {
    kind: 'not-found',
    message: '没有找到这次上传，可能已过期，请重新选择文件上传。',
  },
  'upload-invalid': { kind: 'invalid', message: '上传请求有误：{reason}。请重新选择文件上传。' },
  'upload-too-large': {
    kind: 'too-large',
    message: '这个文件超过 {maxMegabytes} MB 的上限，请压缩或分成几个文件后上传。',
  },
  'upload-unfinished': { kind: 'conflict', message: '文件还没有传完，请等上传完成后再试。' },
  'upload-finished': { kind: 'conflict', message: '文件已经传完并投入使用，不能再修改。' },
  'too-many-uploads': {
    kind: 'too-many',
    message: '您有多个文件还没有传完，请等它们完成或取消一些后再上传。',
  },
  'quota-exceeded': {
    kind: 'conflict',
    message: '您的文件已超过存储配额，请删除不用的课件后再上传。',
  },
  'storage-full': {
    kind: 'unavailable',
    message: '服务器存储空间不足，暂时不能上传，请联系系统管理员。',
  },
  'not-media': { kind: 'invalid', message: '这个文件不是作为课程视频或音频上传的，不能做成课件。' },
  'assets-forbidden': {
    kind: 'forbidden',
    message: '只有授课教师可以制作课件，如有需要请联系系统管理员。',
  },
  'asset-not-found': {
    kind: 'not-found',
    message: '没有找到这个课件，可能已被删除，请刷新后重试。',
  },
  'asset-not-ready': { kind: 'conflict', message: '视频还在处理，请稍候再预览。' },
  'asset-in-use': {
    kind: 'conflict',
    message: '这个课件正在课程中使用，请先从课程中移除再删除。',
  },
  'asset-busy': { kind: 'conflict', message: '这个课件正在处理，请等处理结束后再删除。' },
  'preview-refused': { kind: 'forbidden', message: '预览链接已失效，请回到课件页重新打开预览。' },
  'segment-not-found': { kind: 'not-found', message: '没有找到这段视频，请刷新页面后重试。' },
});
