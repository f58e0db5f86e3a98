/** A working directory that was deleted has no name, and no files either. */
export function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return '/nonexistent';
  }
}
