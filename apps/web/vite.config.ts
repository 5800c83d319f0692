/** Pages are written at build time and ship no framework; what reacts to a reader is built by `vite.client.ts`. */
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ pages: process.env['CEDU_WEB_BUILD'] ?? 'build', strict: true }),
      paths: { relative: true },
      // The studies of the tests have no audit and no pairs.
      prerender: { handleMissingId: 'fail', handleUnseenRoutes: process.env['CEDU_TEST_STUDIES'] ? 'ignore' : 'fail' },
      serviceWorker: { register: false },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'blob:', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['none'],
        },
      },
    }),
  ],
});
