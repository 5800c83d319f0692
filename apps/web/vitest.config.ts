import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '#lib': new URL('./src/lib', import.meta.url).pathname } },
  test: {
    include: ['src/**/*.test.ts', 'testing/**/*.test.ts'],
    globalSetup: ['testing/build-site.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
