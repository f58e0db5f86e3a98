/** A mistake in the call itself: one sentence on the error stream, exit code 2. */
export class UsageError extends Error {}
