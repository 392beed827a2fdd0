import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AttachmentDownload } from '#activity';
import { attachment } from '../http/attachment.view.js';

/** What somebody else uploaded is saved to disk and never opened in the page's origin, whatever is in it. */
export function sendAttachment(
  reply: FastifyReply,
  { stream, sizeBytes, fileName, contentType }: AttachmentDownload,
): StreamableFile {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  void reply.header('cache-control', 'private, no-store');
  const disposition = attachment(fileName);
  return new StreamableFile(stream, { type: contentType, length: sizeBytes, disposition });
}
