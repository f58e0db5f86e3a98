// dist/ -> standalone/crm-check: one executable for this machine's platform, which needs no Node and no other file.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { languages } from '../../types.ts';
import { exitFail } from '../../verdict/verdict.ts';

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
  // A run is over before compiling to machine code pays; of many plans it is done sooner (`../../io/engine.ts`).
  '--compile-jit-policy=300',
  // Whoever brings a plan may also bring these files: they are not to set variables or load code.
  '--no-compile-autoload-dotenv',
  '--no-compile-autoload-bunfig',
  // Chunks and names are found by `require`. What is read as a file is embedded under its own path, below the main module's.
  ...['packs', 'names', 'rules.json.br', 'conditions.json.br'].flatMap((path) => ['--asset', path]),
  '--define=__dirname=require.main.path',
];
const build = (...more: string[]): void => void execFileSync(bun, ['build', ...options, ...more, 'command.cjs', '--outfile', program], { cwd: 'dist', stdio: ['ignore', 'ignore', 'inherit'] });
const program = resolve('standalone', windows ? 'crm-check.exe' : 'crm-check');

// Twice: what a run asks for lies together in the second, so that less of the file is read.
build();
const temporary = mkdtempSync(join(tmpdir(), 'crm-check-order-'));
try {
  const orders = languages.map((language) => {
    const order = join(temporary, language);
    const { status } = spawnSync(program, ['examples/first-draft.plan.yaml', '--lang', language], { stdio: 'ignore', env: { ...process.env, BUN_BYTECODE_ORDER_OUT: order } });
    if (status !== exitFail) throw new Error(`A run of the executable ended with ${status}.`);
    return order;
  });
  build(`--bytecode-order=${orders.join(',')}`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
copyFileSync('dist/LICENSES.txt', 'standalone/LICENSES.txt');
