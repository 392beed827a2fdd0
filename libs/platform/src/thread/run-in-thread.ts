import { Worker } from 'node:worker_threads';

interface ThreadOptions<Progress> {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

type ThreadMessage<Output, Progress> = { progress: Progress } | { output: Output };

/** Where a thread's module is: beside its caller, as source (in tests) or as built. */
export function threadModule(name: string, callerUrl: string): URL {
  return new URL(`${name}.${callerUrl.endsWith('.ts') ? 'ts' : 'js'}`, callerUrl);
}

/** Lets a thread that runs from source find the sources beside it under the names they are built to. */
const SOURCES = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      const ours = name.startsWith('.') && context.parentURL?.endsWith('.ts');
      return next(ours ? name.replace(/\\.js$/, '.ts') : name, context);
    },
  });
`)}`;

/** What a `new Worker` of ours is given, besides its data. */
export function threadOptions(module: URL): { execArgv: string[] } {
  return { execArgv: module.pathname.endsWith('.ts') ? ['--import', SOURCES] : [] };
}

/**
 * Runs one module in a worker thread, so that heavy work does not hold up requests.
 * The module reads `workerData`, posts `{ progress }` as it goes and `{ output }` at the end;
 * an error it throws rejects the promise. Aborting the signal ends the thread.
 */
export function runInThread<Input, Output, Progress = number>(
  module: URL,
  input: Input,
  { onProgress, signal }: ThreadOptions<Progress> = {},
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: input, ...threadOptions(module) });
    const abort = () => {
      void worker.terminate();
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: ThreadMessage<Output, Progress>) => {
      if ('output' in message) resolve(message.output);
      else onProgress?.(message.progress);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      reject(new Error(`worker thread ended with code ${code} before it answered`));
    });
  });
}
