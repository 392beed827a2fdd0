import { Metadata } from '@tus/server';
import { mediaErrors, type NewUpload } from '#media';

export const checksumAlgorithms = ['sha1', 'sha256'] as const;

export interface Checksum {
  algorithm: (typeof checksumAlgorithms)[number];
  digest: Buffer;
}

type Headers = Record<string, string | string[] | undefined>;

/**
 * What a tus creation request asks for (tus 1.0, creation extension). The length must be known at once,
 * since there must be room for it.
 *
 * @throws when the length or the metadata cannot be understood.
 */
export function readCreation(headers: Headers): NewUpload {
  const length = text(headers['upload-length']);
  if (!/^\d{1,16}$/.test(length)) throw invalid('缺少文件大小');
  const metadata = readMetadata(text(headers['upload-metadata']));
  const { filename, purpose } = metadata;
  return { sizeBytes: Number(length), fileName: filename ?? '', purpose: purpose ?? '' };
}

/** @throws when the header is there and is not a checksum that we can compute. */
export function readChecksum(headers: Headers): Checksum | null {
  const header = headers['upload-checksum'];
  if (header === undefined) return null;
  const [name, encoded = '', ...rest] = text(header).split(' ');
  const algorithm = checksumAlgorithms.find((known) => known === name);
  const digest = Buffer.from(encoded, 'base64');
  if (!algorithm || digest.length === 0 || rest.length > 0) throw invalid('校验和的格式不支持');
  return { algorithm, digest };
}

function readMetadata(header: string): Record<string, string | null | undefined> {
  if (header === '') throw invalid('缺少文件名和用途');
  try {
    return Metadata.parse(header);
  } catch {
    throw invalid('文件名和用途的格式有误');
  }
}

function text(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : '';
}

function invalid(reason: string) {
  return mediaErrors['upload-invalid']({ reason });
}
