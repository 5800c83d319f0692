import { defineConfig } from 'vitest/config';

// the tests are of pure functions, so modules and fixtures are read once for all files
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], setupFiles: ['src/testing/seed.ts'], testTimeout: 60_000, isolate: false },
});
