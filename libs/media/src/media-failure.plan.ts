import type { MediaRefusal } from './media-fit.plan.js';

const failures = {
  'no-space': '服务器存储空间不足，视频没有处理成功。请联系系统管理员，腾出空间后重新处理。',
  'source-missing': '上传的原文件已经不在服务器上。请重新上传。',
  'processing-failed': '视频处理没有成功。请稍后重新处理；如果仍不成功，请重新导出后上传。',
} as const;

/** Why processing gave up although the source fits: what went wrong with us, not with the file. */
export function planFailure(error: unknown): MediaRefusal {
  const code = failureCode(error);
  return { code, message: failures[code] };
}

/** A source whose parts fit, but which comes apart when it is cut. */
export const unpackable: MediaRefusal = {
  code: 'unpackable',
  message: '这个视频的内部结构有问题，无法处理。请用剪映等软件重新导出为“H.264”编码的 MP4 后上传。',
};

/** The cause may be gone by now: the same source may be processed again. */
export function passingFailure(code: string | null): boolean {
  return code === 'no-space' || code === 'processing-failed';
}

function failureCode(error: unknown): keyof typeof failures {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'no-space';
  return code === 'ENOENT' ? 'source-missing' : 'processing-failed';
}
