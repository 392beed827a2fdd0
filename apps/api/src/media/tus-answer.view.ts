import type { FastifyReply } from 'fastify';

interface Refusal {
  code: string;
  message: string;
}

/** What the protocol refuses by itself, in our words; the status is the protocol's, clients rely on it. */
const refusals: Record<number, Refusal> = {
  404: {
    code: 'media.upload-not-found',
    message: '没有找到这次上传，可能已过期，请重新选择文件上传。',
  },
  409: {
    code: 'media.upload-offset',
    message: '续传位置与服务器不一致，请重试，上传会从已收到的地方接着传。',
  },
  412: { code: 'media.upload-protocol', message: '上传协议版本不符，请刷新页面后重新上传。' },
  413: {
    code: 'media.upload-too-large',
    message: '传来的内容超过了声明的文件大小，请重新选择文件上传。',
  },
  423: { code: 'media.upload-busy', message: '这个文件正在另一处上传，请稍后重试。' },
  460: {
    code: 'media.upload-checksum',
    message: '这一段在传输中出错，请重试，上传会从上一段接着传。',
  },
};

const malformed: Refusal = {
  code: 'media.upload-invalid',
  message: '上传请求的格式有误，请重新选择文件上传。',
};
const broken: Refusal = {
  code: 'media.upload-broken',
  message: '上传中断了，请重试，上传会从已收到的地方接着传。',
};

/** Sends what the tus library answered; its refusals in the contract's shape. */
export async function sendTusAnswer(reply: FastifyReply, answer: Response): Promise<void> {
  for (const [name, value] of answer.headers) {
    const ours = name.startsWith('tus-') || name.startsWith('upload-') || name === 'location';
    if (ours || name === 'cache-control') reply.header(name, value);
  }
  reply.header('Tus-Resumable', '1.0.0').status(answer.status);
  if (answer.status < 400) {
    await reply.send();
    return;
  }
  if (answer.status === 412) reply.header('Tus-Version', '1.0.0');
  const { code, message } = refusals[answer.status === 410 ? 404 : answer.status] ?? other(answer);
  await reply.send({ code, message, requestId: reply.request.id });
}

function other({ status }: Response): Refusal {
  return status < 500 ? malformed : broken;
}
