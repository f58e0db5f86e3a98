// A throw-away git repository with plans, settings and waivers.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Repository {
  cwd: string;
  write(file: string, text: string): void;
  git(...args: string[]): string;
  /** Everything as it stands, as a commit. */
  commit(): void;
}

/** Without the housekeeping that git looks for after each commit. */
const noHousekeeping = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'maintenance.auto', GIT_CONFIG_VALUE_0: 'false' };
const environment = { ...noHousekeeping, PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'T', GIT_AUTHOR_EMAIL: 't@example.org', GIT_COMMITTER_NAME: 'T', GIT_COMMITTER_EMAIL: 't@example.org' };

/** With the files in a first commit. */
export function repository(files: Readonly<Record<string, string>> = {}): Repository {
  const made = newRepository(files);
  made.commit();
  return made;
}

/** Without a commit: enough where nothing is compared with what was, and made in a tenth of the time. */
export function newRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const cwd = mkdtempSync(join(tmpdir(), 'crm-check-gate-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), text);
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const commit = () => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'state');
  };
  initialise(cwd, write);
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { cwd, write, git, commit };
}

/** What of `git init` git needs, and tests look at. */
function initialise(cwd: string, write: Repository['write']): void {
  for (const folder of ['hooks', 'objects', 'refs']) mkdirSync(join(cwd, '.git', folder), { recursive: true });
  write('.git/HEAD', 'ref: refs/heads/main\n');
  write('.git/config', '[core]\n\trepositoryformatversion = 0\n\tbare = false\n');
}

/** A plan that breaks a few rules, and says little else. */
export const plan = (owner = 'CIO', more = ''): string => `project: {name: One, stage: idea, reach: company-wide, employees: 5000}\nownership:\n  owner: {role: ${owner}}\ntimeline: {start: 2027-01, finish: 2027-12}\n${more}`;

export const waiver = (rule: string, more: Readonly<Record<string, string>> = {}): string =>
  `- ${Object.entries({ rule, file: 'a.plan.yaml', reason: 'Pilot of one branch', owner: 'J. Kim', approved_by: 'PMO board', until: '2027-06-30', ...more }).map(([key, value]) => `${key}: ${value}`).join('\n  ')}\n`;
