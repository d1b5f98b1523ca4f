import { defineConfig } from 'vitest/config'

/** Every surface in every theme and state of the window: most of the time that the tests take. */
const MATRIX = ['test/e2e/matrix-*.test.ts']

/** They need a sound server, a print server or a user of their own, which are started on Linux alone. */
const LINUX = ['listening', 'listening-choices', 'print-jobs', 'printing', 'sandbox'].map(
  (name) => `test/e2e/${name}.test.ts`,
)

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Against a test that hangs, not against a slow machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: process.platform === 'linux' ? MATRIX : [...MATRIX, ...LINUX],
          // One window at a time: the focus, the clipboard and the display are shared.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          // One window at a time: the keyboard and the display are shared.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
      {
        test: {
          name: 'matrix',
          include: MATRIX,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
      {
        test: {
          name: 'screen-reader',
          include: ['test/screen-reader/**/*.test.ts'],
          // One screen reader at a time: it listens to all of the display.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
    ],
  },
})
