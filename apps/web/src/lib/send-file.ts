import { DetailedError, Upload } from 'tus-js-client';
import { ownHeaders } from './api.js';
import { t } from './text.js';

const chunkBytes = 16 * 1024 * 1024; // fits the body limit of a proxy in between
const retryDelaysMs = [0, 1000, 3000, 5000, 10_000];

/**
 * Sends one file by tus and goes on by itself after a short loss of the network. @returns the upload's id
 * @throws Error with a sentence for the person
 */
export function sendFile(
  file: File,
  purpose: 'import' | 'attachment',
  onProgress: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/api/v1/uploads',
      headers: ownHeaders,
      metadata: { filename: file.name, purpose },
      chunkSize: chunkBytes,
      retryDelays: retryDelaysMs,
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => {
        onProgress(total > 0 ? Math.floor((sent / total) * 100) : 0);
      },
      onError: (error) => {
        reject(new Error(sentence(error)));
      },
      onSuccess: () => {
        resolve(upload.url?.split(/[?#]/)[0]?.split('/').pop() ?? '');
      },
    });
    upload.start();
  });
}

/** The server's own sentence where it sent one. */
function sentence(error: Error): string {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  try {
    const said: unknown = JSON.parse(answer?.getBody() ?? '');
    if (typeof said === 'object' && said !== null && 'message' in said) return String(said.message);
  } catch {
    // a proxy in between answers in HTML
  }
  return t(answer === null ? 'common.upload.noNetwork' : 'common.upload.broken');
}
