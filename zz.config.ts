import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['test/**/*.test.ts'], setupFiles: ['zz-setup.ts'], testTimeout: 120000 } });
