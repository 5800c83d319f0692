/** The script of every page: small, the rest loaded when a reader asks for it. Built into `static/_client/`. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  publicDir: false,
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: 'static/_client',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    rolldownOptions: {
      input: {
        main: 'src/client/main.ts',
        lab: 'src/lib/lab/client.ts',
        'audit-form': 'src/lib/audit-form/client.ts',
        own: 'src/lib/own/client.ts',
        'service-worker': 'src/client/service-worker.ts',
        'study-worker': 'src/client/study-worker.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
        // The policy forbids making code from text, which zod would otherwise try, and be reported for.
        banner: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes('/zod/')) ? 'globalThis.__zod_globalConfig ??= { jitless: true };' : '',
      },
    },
  },
});
