// The table of formats, each loaded when used. Beside it stands what any output is written with; parts/ has what several formats say of a
// plan, catalogue/ what the commands about rules print.
import type { Reporter } from './format.ts';
import type { FormatName } from './names.ts';

export const formats: Record<FormatName, () => Promise<Reporter>> = {
  text: async () => (await import('./text/index.ts')).text,
  json: async () => (await import('./json/index.ts')).json,
  sarif: async () => (await import('./ci/sarif.ts')).sarif,
  junit: async () => (await import('./ci/junit.ts')).junit,
  github: async () => (await import('./ci/github.ts')).github,
  gitlab: async () => (await import('./ci/gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  checkstyle: async () => (await import('./ci/checkstyle.ts')).checkstyle,
  tap: async () => (await import('./ci/tap.ts')).tap,
  csv: async () => (await import('./csv.ts')).csv,
};
