import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** Syntax is lowered for the WebViews and the Chromium-based browsers that offices really have. */
const oldestEngines = ['chrome87', 'edge88', 'firefox91', 'safari14'];

/**
 * Writes each text file compressed beside itself, so that a server without nginx sends as little as one with it. From what
 * stands on the disk: earlier, Vite has not put the names of the chunks in yet.
 */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      for (const fileName of Object.keys(bundle)) {
        const file = join(dir, fileName);
        if (!/\.(js|css|svg)$/.test(fileName) || statSync(file).size < 1024) continue;
        const text = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(text, quick));
      }
    },
  };
}

/** A twelfth of the time of the greatest effort for a few percent of the size. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue(), precompressed()],
  define: {
    __VUE_OPTIONS_API__: 'true', // reka-ui still uses parts of it
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: oldestEngines,
    chunkSizeWarningLimit: 700,
  },
});
