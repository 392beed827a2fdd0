import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import ElementPlus from 'unplugin-element-plus/vite';
import { defineConfig } from 'vite';

/** Syntax is lowered for the WebViews and the Chromium-based browsers that offices really have. */
const oldestEngines = ['chrome87', 'edge88', 'firefox91', 'safari14'];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue(), ElementPlus({})],
  define: {
    __VUE_OPTIONS_API__: 'true', // Element Plus and reka-ui still use parts of it
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
