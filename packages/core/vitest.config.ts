import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/**/*.test.ts'], setupFiles: ['src/testing/seed.ts'], testTimeout: 60_000 },
});
