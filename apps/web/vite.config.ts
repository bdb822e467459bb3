import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressOutput } from '../../tools/pages/compress-output.mjs';
import { pageWorker } from '../../tools/pages/page-worker.mjs';

const worker = (page: string) => pageWorker(page, 'src/shared/shell/page-worker.js');

export default defineConfig({
  plugins: [react(), worker('day'), worker('m'), compressOutput()],
  resolve: { conditions: ['@backcast/source', 'module', 'browser', 'development|production'] },
  // The host stays the page's own: the API refuses a request whose origin is not the host it came to.
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The page's policy allows scripts and styles of its own origin only: nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read by the check of the first-load budgets.
    manifest: true,
    rolldownOptions: { input: { index: 'index.html', m: 'm.html', day: 'day.html' } },
  },
});
