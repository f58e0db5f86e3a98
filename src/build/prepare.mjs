// npm runs this after an install from the source. A global one from git, as pre-commit makes, comes without what the build needs.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command) => execSync(command, { stdio: 'inherit' });
if (!existsSync('node_modules/tsx')) run('npm install --no-global --no-save --include=dev --ignore-scripts --no-audit --no-fund');
run('npm run build');
