// dist/ -> standalone/crm-check: one executable for this machine's platform, which needs no Node and no other file.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const windows = process.platform === 'win32';
const binaries = join(here, 'node_modules/@oven');

/** The binary is about 100 MB, so it is fetched when it is first needed. No script of a package runs. */
if (!existsSync(binaries)) execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: windows });
const [platform] = readdirSync(binaries);
const bun = join(binaries, platform!, 'bin', windows ? 'bun.exe' : 'bun');

mkdirSync('standalone', { recursive: true });
const options = [
  '--compile',
  '--minify',
  '--bytecode',
  // A run is over before compiling to machine code pays; many plans still reach it, a little later.
  '--compile-jit-policy=30',
  // Whoever brings a plan may also bring these files: they are not to set variables or load code.
  '--no-compile-autoload-dotenv',
  '--no-compile-autoload-bunfig',
  // Chunks and names are found by `require`. What is read as a file is embedded under its own path, below the main module's.
  ...['packs', 'names', 'rules.json.br', 'conditions.json.br'].flatMap((path) => ['--asset', path]),
  '--define=__dirname=require.main.path',
];
execFileSync(bun, ['build', ...options, 'command.cjs', '--outfile', resolve('standalone/crm-check')], { cwd: 'dist', stdio: ['ignore', 'ignore', 'inherit'] });
copyFileSync('dist/LICENSES.txt', 'standalone/LICENSES.txt');
