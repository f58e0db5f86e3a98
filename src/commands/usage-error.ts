/** A mistake in the call itself: one sentence on the error stream, exit code 2. `more`: further ones, each on a line of its own. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(message: string, readonly more: readonly string[] = []) {
    super(message);
  }
}

/** By name, since commands that are bundled apart bring a class of their own. */
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && error.name === 'UsageError';
