// The wizard where something is in its way: another wizard, old answers, hostile text, things that are no files.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runCommand, runHere } from './run.ts';
import { inTerminal, keys, unnamed } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-faults-'));
let places = 0;
const idea = 'project: {name: A, employees: 100, reach: company-wide, stage: idea}\n';
/** A folder with these files; `name/` makes a folder. */
const place = (files: Record<string, string> = { 'p.yaml': idea }): string => {
  const cwd = join(folder, String(++places));
  mkdirSync(cwd);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name.endsWith('/') ? name : join(name, '..')), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(cwd, name), text);
  }
  return cwd;
};
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const today = ['--today', '2026-11-23'];
const wizard = (cwd: string, ...args: string[]) => inTerminal(['wizard', 'p.yaml', ...args, ...today], { cwd });
const noInput = (cwd: string, ...args: string[]) => runHere(['wizard', 'p.yaml', '--no-input', ...args, ...today], { cwd });
const pipe = (path: string) => expect(spawnSync('mkfifo', [path]).status).toBe(0);
/** All that an idea is asked. */
const sound = 'project: {name: A, company: old, employees: 100, reach: one-department, stage: idea} # c\nownership: {owner: {role: CEO}, sponsor: {role: CEO}}\ncustomer_strategy: {state: approved, on: 2026-01}\ntechnology: {selection: {state: not-started, on: 2027-05}}\ntimeline: {start: 2027-01, finish: 2027-06}\n';

describe.concurrent('before the first word, in one line', () => {
  const draft = '.p.yaml.draft';
  it.each<[string, (cwd: string) => void, RegExp]>([
    ['a draft that is no draft', (cwd) => writeFileSync(join(cwd, draft), 'my notes\n'), /^\.p\.yaml\.draft stands where the answers are saved/],
    ['a draft that is a folder', (cwd) => mkdirSync(join(cwd, draft)), /could not be saved to \.p\.yaml\.draft: it is a folder/],
    ['a draft that is a link', (cwd) => symlinkSync('x', join(cwd, draft)), /could not be saved to \.p\.yaml\.draft: it is a link/],
    ['a draft that is a pipe', (cwd) => pipe(join(cwd, draft)), /could not be saved to \.p\.yaml\.draft: it is neither a file nor a folder/],
    ['a plan that is a pipe', (cwd) => (rmSync(join(cwd, 'p.yaml')), pipe(join(cwd, 'p.yaml'))), /p\.yaml cannot be read: it is neither a file nor a folder/],
    ['a plan that is a link to nothing', (cwd) => (rmSync(join(cwd, 'p.yaml')), symlinkSync('gone.yaml', join(cwd, 'p.yaml'))), /p\.yaml cannot be read: it is a link to a file that is not there/],
  ])('%s', async (_, prepare, said) => {
    const cwd = place();
    prepare(cwd);
    const terminal = wizard(cwd);
    expect(await terminal.exit).toBe(2);
    expect(terminal.shown().trim().replace(/\s+/g, ' ')).toMatch(said);
    expect(terminal.shown()).not.toMatch(/A plan by answering|--help|internal/);
    if (lstatSync(join(cwd, draft), { throwIfNoEntry: false })?.isFile()) expect(read(cwd, draft)).toBe('my notes\n');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['a device as the plan', ['/dev/zero'], /\/dev\/zero cannot be read: it is neither a file nor a folder/],
    ['a pipe as the answers', ['p.yaml', '--answers', 'pipe'], /cannot be read from pipe: it is neither/],
    ['a name that is too long', [`${'n'.repeat(300)}.yaml`], /the name is too long/],
    ['standard input', ['-'], /Name a file/],
    ['a folder', ['.'], /is not a file/],
    ['no name at all', [''], /The name of the plan is empty/],
    ['a name of blanks, in Korean', [' ', '--lang', 'ko'], /이름이 비어 있습니다/],
    ['a huge file', ['huge.yaml'], /huge\.yaml cannot be read: it is too large/],
  ])('without a terminal: %s', async (_, args, said) => {
    const cwd = place({ 'p.yaml': idea, 'huge.yaml': `# ${'x'.repeat(2 ** 20)}\n` });
    pipe(join(cwd, 'pipe'));
    const { status, stderr } = await runCommand(['wizard', ...args, '--no-input'], { cwd });
    expect({ status, said: said.test(stderr) }, stderr).toEqual({ status: 2, said: true });
  }, 20_000);
});

describe('answers without a terminal', () => {
  it('are one for each field: of two, one would be passed over', async () => {
    const cwd = place({ 'p.yaml': sound });
    for (const [second, language, said] of [['project.company=C', 'en', 'project.company is given twice'], [' project . company =', 'ko', '두 번 지정한 항목입니다: project.company']] as const) {
      expect(await noInput(cwd, '--set', 'project.company=B', '--set', second, '--lang', language)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) as string });
    }
    expect(read(cwd, 'p.yaml')).toBe(sound);
    // What --answers say, --set may correct.
    writeFileSync(join(cwd, 'answers.yaml'), 'project: {company: B}\n');
    await noInput(cwd, '--answers', 'answers.yaml', '--set', 'project.company=C', '--set', 'project.name=D');
    expect(read(cwd, 'p.yaml')).toMatch(/name: D, company: C,/);
  });

  it('that are a list written as a sentence are told as the list to write', async () => {
    const cwd = place({ 'p.yaml': sound, 'a.yaml': 'project: {out_of_scope: pay and training}\n' });
    for (const [given, language, said] of [
      [['--set', 'project.out_of_scope=보상 및 교육훈련'], 'ko', '이렇게 쓰십시오: --set "project.out_of_scope=보상, 교육훈련"'],
      [['--set', 'project.countries=KR and US'], 'en', 'Write --set "project.countries=KR, US"'],
      [['--answers', 'a.yaml'], 'en', 'a list is needed here. Write pay, training'],
      // Where some part is no item, what may stand there.
      [['--set', 'project.out_of_scope=pay and coffee'], 'en', 'is not one of the values of this field. Allowed: none,'],
    ] as const) {
      expect(await noInput(cwd, ...given, '--lang', language)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) as string });
    }
    await noInput(cwd, '--set', 'project.out_of_scope=보상, 교육훈련');
    expect(read(cwd, 'p.yaml')).toContain('out_of_scope: [pay, training]');
  }, 20_000);

  it('are refused with all that is wrong, each at its line or path, and only so many', async () => {
    const cwd = place({ 'p.yaml': sound, 'a.yaml': 'project: {company: B}\nbudgt: 3\ntimeline:\n  start: soon\n  finsh: 2029\nphases:\n  - {name: first, budget: 1}\n  - {name: second, budget: much}\n', 'b.yaml': 'project: {\n' });
    const all = await noInput(cwd, '--answers', 'a.yaml', '--set', 'budget.totl=72M', '--set', 'nothing', '--set', 'project.company=C', '--set', 'project.company=D', '--set', 'ownership.owner.role=xyzzy');
    expect(all.status).toBe(2);
    expect(all.stderr.split('\n').map((line) => line.slice(0, 40))).toEqual([
      'a.yaml:2: There is no field "budgt". Did',
      'a.yaml:4: timeline.start: "soon" is not ',
      'a.yaml:5: There is no field "timeline.fi',
      'a.yaml:8: phases[2].budget: "much" is no',
      'There is no field "budget.totl". Did you',
      '"nothing" needs the form path=value, for',
      'project.company is given twice by --set.',
      'ownership.owner.role: "xyzzy" is not one',
      'Run `crm-check wizard --help` to see wha',
      '',
    ]);
    expect((await noInput(cwd, '--answers', 'b.yaml', '--set', 'nothing')).stderr).toMatch(/^b\.yaml:\d+: .*\n"nothing" needs/);
    writeFileSync(join(cwd, 'many.yaml'), Array.from({ length: 5000 }, (_, at) => `x${at}: 1\n`).join(''));
    const { stderr } = await noInput(cwd, '--answers', 'many.yaml', '--lang', 'ko');
    expect(stderr.split('\n')).toHaveLength(23);
    expect(stderr).toMatch(/\nmany\.yaml:20: .*\n외 \d+건\n/);
    // An item that is missing only because the one before it was refused is no mistake of its own.
    expect((await noInput(cwd, '--set', 'customer_strategy.goals[1].kind=xyzzy', '--set', 'customer_strategy.goals[2].kind=loyalty')).stderr).not.toMatch(/fewer items/);
    expect(read(cwd, 'p.yaml')).toBe(sound);
  }, 20_000);

  it.each([
    ['ownership.owner=Sales Director', 'Write --set "ownership.owner.role=Sales Director"'],
    ['change_management.strategy=2027-05', 'Write --set change_management.strategy.state=planned --set change_management.strategy.on=2027-05'],
    ['phases=first', 'Write [{name: first}]'],
  ])('where details are needed are told as they are typed: %s', async (set, said) => {
    const cwd = place({ 'p.yaml': sound });
    expect((await noInput(cwd, '--set', set)).stderr.split('\n')[0]).toMatch(new RegExp(`${said.replace(/[.[\]{}]/g, '\\$&')}$`));
    // What is told works.
    const flags = [...said.matchAll(/--set (?:"([^"]*)"|(\S+))/g)].flatMap(([, quoted, plain]) => ['--set', (quoted ?? plain)!]);
    expect((await noInput(cwd, ...flags)).stderr).not.toMatch(/--help/);
  });

  it('may be called by a whole path, as with --set', async () => {
    const cwd = place({ 'p.yaml': sound, 'a.json': '{"project.name": "B", "phases[1].name": "first", "timeline": {"start": "2027-05"}}', 'b.json': '{"timeline.begin": "2027-05"}' });
    await noInput(cwd, '--answers', 'a.json');
    expect(read(cwd, 'p.yaml')).toMatch(/name: B,[^]*phases:\n {2}- name: first\n[^]*start: 2027-05/);
    expect((await noInput(cwd, '--answers', 'b.json')).stderr).toMatch(/timeline\.begin/);
    writeFileSync(join(cwd, 'twice.json'), '{"project.name": "C", "project": {"name": "D"}}');
    expect((await noInput(cwd, '--answers', 'twice.json')).stderr).toMatch(/^twice\.json:1: project\.name is given twice in --answers/);
    const before = read(cwd, 'p.yaml');
    writeFileSync(join(cwd, 'empty.json'), '{"phases": null, "timeline": "", "project.name": "B"}');
    await noInput(cwd, '--answers', 'empty.json');
    expect(read(cwd, 'p.yaml')).toBe(before);
  });
  it.runIf(process.platform !== 'win32')('make a new plan of any name', async () => {
    const cwd = place({});
    for (const name of ['a\nownership: {}\n#.plan.yaml', 'a\rb.plan.yaml', 'with blanks.plan.yaml', 'rules']) {
      expect(await runHere(['wizard', name, '--no-input', '--set', 'project.name=X', ...today], { cwd })).toMatchObject({ status: 1, stderr: '' });
      const text = read(cwd, name);
      expect(text.slice(text.indexOf('project:'))).toBe('project:\n  stage: proposal\n  name: X\n');
      expect(text.startsWith('# ')).toBe(!name.startsWith('a'));
    }
    expect(read(cwd, 'rules')).toContain('crm-check wizard ./rules\n');
    expect(read(cwd, 'with blanks.plan.yaml')).toContain('# To go on with it: crm-check wizard "with blanks.plan.yaml"\n');
  });
  it('may call an item of a list by its name, as reports do', async () => {
    const cwd = place({ 'p.yaml': `${sound}phases: [{name: first}, {name: the second one, budget: 1}]\n` });
    await noInput(cwd, '--set', 'phases[the second one].budget=2');
    expect(read(cwd, 'p.yaml')).toContain('{name: the second one, budget: 2}');
    expect((await noInput(cwd, '--set', 'phases[third].budget=3')).stderr).toMatch(/^phases has no item called "third"\. It has: "first", "the second one"\. A new one is added by its number: phases\[3\]\.name=…/);
    writeFileSync(join(cwd, 'a.json'), '{"phases[first].budget": 5}');
    await noInput(cwd, '--answers', 'a.json');
    expect(read(cwd, 'p.yaml')).toContain('{name: first, budget: 5}');
    for (const hostile of ['phases[a'.repeat(2000), `phases[${'x'.repeat(100_000)}`, '['.repeat(100_000)]) expect((await noInput(cwd, '--set', `${hostile}.budget=2`)).status).toBe(2);
  });
  it('that take a value out are said, and written', async () => {
    const cwd = place({ 'p.yaml': sound });
    const { stdout } = await noInput(cwd, '--set', 'project.company=TBD');
    expect(stdout).toContain('project.company: not known yet (was: old)');
    expect(read(cwd, 'p.yaml')).toBe(sound.replace('company: old', 'company: TBD'));
    expect((await noInput(cwd, '--set', 'project.company=')).stdout).not.toContain('Written');
  });
  it('of a list for a text are refused, and so is an item far behind the end', async () => {
    const cwd = place({ 'p.yaml': sound, 'a.yaml': 'project: {name: [a, b]}\n' });
    expect((await noInput(cwd, '--answers', 'a.yaml')).stderr).toMatch(/^a\.yaml:1: project\.name: A list cannot stand here/);
    expect((await noInput(cwd, '--set', 'customer_strategy.goals[99].name=x')).stderr).toMatch(/The list has fewer items/);
    expect(read(cwd, 'p.yaml')).toBe(sound);
  });
  it('leave both marks at the beginning of a file', async () => {
    const cwd = place({ 'p.yaml': `\ufeff\ufeff${sound}` });
    await noInput(cwd, '--set', 'project.company=B');
    if (existsSync(join(cwd, 'p.yaml'))) expect(read(cwd, 'p.yaml').replace('company: B', 'company: old')).toBe(`\ufeff\ufeff${sound}`);
  });
});

it.concurrent('S32 a second wizard on the same plan says so, and touches nothing', async () => {
  const cwd = place();
  const first = inTerminal(['wizard', 'p.yaml', ...today], { cwd, env: { npm_command: 'exec' } });
  await first.until('Enter choose');
  await first.type(keys.down + keys.enter);
  await first.until(/Enter choose\s*$/);
  const before = read(cwd, '.p.yaml.draft');
  const second = wizard(cwd);
  expect(await second.exit).toBe(2);
  expect(second.shown()).toMatch(/p\.yaml is open in another wizard \(process \d+ on/);
  expect(read(cwd, '.p.yaml.draft')).toBe(before);
  // Stopped from outside, the first one says where the answers are, and gives the cursor back.
  first.kill('SIGTERM');
  expect(await first.exit).toBe(143);
  expect(first.shown()).toMatch(/Your answers are kept in \.p\.yaml\.draft[^]*\n {2}npx crm-check wizard p\.yaml\r?\n/);
  expect(first.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(first.raw().lastIndexOf('\u001b[?25l'));
  expect(readdirSync(cwd).sort()).toEqual(['.p.yaml.draft', 'p.yaml']);
}, 30_000);

it.concurrent('S32 a terminal that is closed ends the wizard with it, and the answers stay', async () => {
  const cwd = place();
  const terminal = wizard(cwd);
  await terminal.until('Enter choose');
  await terminal.type(keys.down + keys.enter);
  await terminal.until(/Enter choose\s*$/);
  terminal.hangUp();
  // By the signal: an end by itself would leave a core behind.
  expect(await terminal.exit).toBe(129);
  expect(readdirSync(cwd).sort()).toEqual(['.p.yaml.draft', 'p.yaml']);
  // While there is one, the signal ends it with a word.
  const again = wizard(cwd);
  await again.until(/Go on where I stopped[^]*Enter choose/);
  again.kill('SIGHUP');
  expect(await again.exit).toBe(129);
  expect(again.shown()).toMatch(/Your answers are kept in \.p\.yaml\.draft/);
  expect(readdirSync(cwd).sort()).toEqual(['.p.yaml.draft', 'p.yaml']);
}, 30_000);

it('S6 what a check would not read is neither shown nor written: a link out of the repository, its .git', async () => {
  const cwd = place({ 'other/.git/config': '', 'other/o.plan.yaml': idea, 'repo/.git/config': 'password\n', 'repo/in.plan.yaml': idea });
  const repo = join(cwd, 'repo');
  symlinkSync('../other', join(repo, 'folder'));
  symlinkSync('../other/o.plan.yaml', join(repo, 'out.plan.yaml'));
  symlinkSync('.git/config', join(repo, 'config.plan.yaml'));
  symlinkSync('in.plan.yaml', join(repo, 'link.plan.yaml'));
  const set = (file: string) => runHere(['wizard', file, '--set', 'project.employees=200', '--no-input', ...today], { cwd: repo });
  for (const [file, reason] of [['out.plan.yaml', 'leads out'], ['folder/o.plan.yaml', 'leads out'], ['folder/new.plan.yaml', 'leads out'], ['config.plan.yaml', 'leads out'], ['.git/new.plan.yaml', 'in a .git folder']] as const) {
    const { status, stdout, stderr } = await set(file);
    expect([file, status, stdout]).toEqual([file, 2, '']);
    expect(stderr).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')} cannot be read: .*${reason}.* Nothing was asked\\.\n$`));
  }
  expect([read(cwd, 'other/o.plan.yaml'), readdirSync(join(cwd, 'other')).sort(), readdirSync(join(repo, '.git'))]).toEqual([idea, ['.git', 'o.plan.yaml'], ['config']]);
  // A check reads none of them either, a link that stays inside is followed.
  for (const file of ['out.plan.yaml', 'folder/o.plan.yaml', 'config.plan.yaml']) expect((await runHere([file], { cwd: repo })).stdout).toMatch(/leads out/);
  expect((await set('link.plan.yaml')).stdout).toMatch(/Written: link\.plan\.yaml/);
  expect(read(repo, 'in.plan.yaml')).toContain('employees: 200');
});

it.concurrent('S31 no text of a plan or a pack reaches the terminal as it is', async () => {
  const bad = '\\x1b]0;PWN\\a\\x9b2J\\u202e\\x1b[8m';
  const cwd = place({ 'p.yaml': 'project:\n  "\\x1bcompany": A\n  stage: idea\n  employees: 10\n' });
  cpSync(join(root, 'examples/own-rules'), join(cwd, 'pk'), { recursive: true });
  const pack = read(cwd, 'pk/pack.yaml').replace('fields:\n', `fields:\n  project.place:\n    type: choice\n    values: {cloud: {en: "Cl${bad}oud"}, own: {en: Own}}\n    words: {en: "Data centre. Where ${bad}it is"}\n`);
  writeFileSync(join(cwd, 'pk/pack.yaml'), pack);
  writeFileSync(join(cwd, 'pk/where.yaml'), 'strategy: leadership\nseverity: warning\nstage: idea\nevidence: [reviews-goals]\nat: project.place\ncheck: plan.project.place == "cloud"\ntitle: {en: T}\nmessage: {en: M}\nask: {en: Where is it?}\nwhy: {en: W}\nremedy: {en: R}\ntests:\n  - {name: cloud, plan: {project: {place: cloud}}, expect: met}\n');
  const terminal = wizard(cwd, '--pack', './pk');
  await terminal.until(/Change the name "\\u\{1b\}company"[^]*Enter choose/);
  await terminal.enter();
  for (let turn = 0; turn < 12 && !terminal.shown().includes('Where is it?'); turn++) {
    await terminal.until(/(Enter choose|Enter alone[^\n]*\s+>)\s*$/);
    if (!terminal.shown().includes('Where is it?')) await terminal.enter();
  }
  await terminal.until(/Cl\\u\{1b\}[^]*Enter choose/);
  await terminal.type('?');
  await terminal.until(/Where \\u\{1b\}[^]*project\.place[^]*Enter choose/);
  terminal.kill('SIGKILL');
  await terminal.exit;
  // oxlint-disable-next-line no-control-regex -- what must not be there
  expect(terminal.raw()).not.toMatch(/\u001b\]|\u009b|\u202e|\u001b\[8m|\u001b\[2J|\u001bc/);
}, 30_000);

describe.concurrent('earlier answers', () => {
  it('that do not fit are kept and said, and the way back to them names the options', async () => {
    const cwd = place();
    const lines = '{"set":["customer_strategy","goals",2,"name"],"to":"PRECIOUS"}\n5\n{"to":null}\n{"set":["project","company"],"to":"B"}\n';
    writeFileSync(join(cwd, '.p.yaml.draft'), `{"draft":1,"run":["--pack","my pack","--all"]}\n${lines}`);
    const stopped = wizard(cwd, '--stage', 'idea');
    await stopped.until(/wizard p\.yaml --pack "my pack" --all[^]*Go on where I stopped/);
    await stopped.type(keys.ctrlC);
    expect(await stopped.exit).toBe(130);
    expect(stopped.shown()).toContain('Your answers are kept in .p.yaml.draft');

    const terminal = wizard(cwd, '--stage', 'idea');
    await terminal.until('Go on where I stopped');
    await terminal.type(keys.enter);
    await terminal.until(/3 earlier answers cannot be read or do not fit[^]*Enter choose/);
    await terminal.type(keys.down + keys.enter);
    await terminal.until(/Enter choose/);
    await terminal.type(keys.ctrlC);
    expect(await terminal.exit).toBe(130);
    expect(terminal.shown()).toContain('crm-check wizard p.yaml --stage idea');
    expect(read(cwd, '.p.yaml.draft')).toContain(lines);
    expect(read(cwd, '.p.yaml.draft')).toContain('"run":["--stage","idea"]');
  }, 30_000);
});

it.concurrent('S33 pasted lines are one answer, at any width of the window', async () => {
  const cwd = place({});
  const terminal = wizard(cwd, '--stage', 'idea', '--all');
  await unnamed(terminal);
  await terminal.until('Employees');
  await terminal.type(keys.enter);
  await terminal.until(/Choice of software[^]*Enter choose/);
  terminal.resize(40, 12);
  await terminal.type(keys.down);
  await terminal.until('Enter choose');
  terminal.resize(80, 24);
  await terminal.type(`${keys.up}one\rtwo\rthree\r`);
  await terminal.until('Role of the accountable owner');
  // The lines behind the first answered nothing: the next question is still there.
  await terminal.until(/Enter choose\s*$/);
  expect(read(cwd, '.p.yaml.draft').trim().split('\n')).toHaveLength(5);
  await terminal.type(keys.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw().trimEnd()).not.toContain('internal');
}, 30_000);

it.concurrent('S33 with ACCESSIBLE=1 too', async () => {
  const cwd = place({});
  const terminal = inTerminal(['wizard', 'p.yaml', '--stage', 'idea', ...today], { cwd, env: { ACCESSIBLE: '1' } });
  await unnamed(terminal);
  await terminal.until(/Employees[^]*Answer: $/);
  await terminal.type('50\rlines\rmore\r');
  await terminal.until(/"50 lines more" is not a whole number[^]*Answer: $/);
  await terminal.type('5000\r');
  await terminal.until(/Choice of software[^]*Number or name: $/);
  await terminal.type('\u0003');
  expect(await terminal.exit).toBe(130);
}, 30_000);

describe('init', () => {
  const init = (cwd: string, ...args: string[]) => runHere(['init', '--ci', 'github', ...args], { cwd });
  it.each<[string, Record<string, string>, ((cwd: string) => void) | null, RegExp]>([
    ['a file where a folder belongs', { '.github/workflows': 'x' }, null, /crm-check\.yml cannot be written: a part of the path is no folder/],
    ['a folder where the CI file belongs', { '.github/workflows/crm-check.yml/': '' }, null, /crm-check\.yml cannot be written: it is a folder/],
    ['a folder where the plan belongs', { 'plan.yaml/': '' }, null, /plan\.yaml cannot be written: it is a folder/],
    ['a link to nothing', {}, (cwd) => symlinkSync('gone', join(cwd, 'plan.yaml')), /plan\.yaml cannot be written: it is a link to a file that is not there/],
    ['S29 a folder that is a link', { 'else/': '' }, (cwd) => symlinkSync('else', join(cwd, '.github')), /crm-check\.yml cannot be written: it is a link/],
  ])('%s is said, and nothing is made', async (_, files, prepare, said) => {
    const cwd = place(files);
    prepare?.(cwd);
    const before = readdirSync(cwd, { recursive: true });
    const { status, stderr, stdout } = await init(cwd);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
    expect(stderr).toContain('Nothing was made.');
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });
  it('makes the folder that is named; and no CI file where the service would not look for it', async () => {
    const cwd = place({ '.git/': '', 'below/': '' });
    for (const where of ['below', 'new/below']) {
      const { status, stderr } = await init(cwd, where);
      expect([status, stderr.includes('.github/workflows/crm-check.yml counts at the top of the repository only')]).toEqual([2, true]);
      expect((await runHere(['init', where, '--ci', 'none'], { cwd })).status).toBe(0);
      expect(readdirSync(join(cwd, where)).sort()).toEqual(['crm-check.config.yaml', 'plan.yaml']);
    }
    symlinkSync('below', join(cwd, 'link'));
    expect((await init(cwd, 'link')).status).toBe(2);
    expect((await init(cwd)).status).toBe(0);
    expect(existsSync(join(cwd, '.github/workflows/crm-check.yml'))).toBe(true);
  });
  it('S29 a full disk leaves no part of a file', async () => {
    const cwd = place({});
    const limited = spawnSync('bash', ['-c', 'trap "" XFSZ; ulimit -f 0; exec "$0" "$@"', process.execPath, join(import.meta.dirname, '../dist/crm-check.cjs'), 'init', '--ci', 'none'], { cwd, encoding: 'utf8' });
    expect([limited.status, readdirSync(cwd)]).toEqual([2, []]);
    expect((await init(cwd)).status).toBe(0);
    linkSync(join(cwd, 'plan.yaml'), join(cwd, 'again'));
    expect((await init(cwd)).stdout).toMatch(/kept {2}plan\.yaml[^]*kept {2}\.github/);
  });
});
