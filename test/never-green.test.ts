// Every way we know in which a gate could be green when it should be red. Each row is a call that must not end with 0; the
// first rows show that the same surroundings do give 0 and 1 when nothing is wrong.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/index.ts';
import { newRepository, plan, repository, waiver } from './gate/repository.ts';
import { root, runCommand, runHere } from './run.ts';

const good = readFileSync(join(root, 'examples/sound.plan.yaml'), 'utf8');
const bad = plan('CIO');
const rules = (await check([{ file: 'x', content: bad }], { cwd: root, config: false })).rules.map(({ id }) => id);
const day = ['--today', '2026-11-23'];
const own = (check_: string, more = '') => ({
  'pack/pack.yaml': 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: Ours}\n',
  'pack/evidence.yaml': 'habit:\n  name: {en: h}\n  claim: {en: c}\n  source: {en: us}\n  year: 2026\n  class: {en: ours}\n  standing: single-source\n',
  'pack/short.yaml': `strategy: leadership\nseverity: error\nstage: idea\nevidence: [habit]\ncheck: |\n  ${check_}\n${more}title: {en: T}\nmessage: {en: M}\nask: {en: A}\nwhy: {en: W}\nremedy: {en: R}\ntests:\n  - {name: x, plan: {project: {name: x}}, expect: met}\n`,
});

/** One name, written in two ways. */
const [composed, split] = ['caf\u00e9.plan.yaml', 'cafe\u0301.plan.yaml'];
const waivedAs = (file: string) => ({ 'crm-check.waivers.yaml': rules.map((id) => waiver(id, { file })).join('') });

interface Row {
  name: string;
  files?: Record<string, string>;
  args: readonly string[];
  expected: 0 | 1 | 2;
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
  /** More of the world: links, rights, commits. */
  prepare?: (repo: ReturnType<typeof repository>) => void | Promise<void>;
  /** The output says why, so that nobody looks for the cause elsewhere. */
  says?: RegExp;
  skip?: boolean;
  /** Not as root, to whom rights mean nothing. */
  asUser?: boolean;
}
const shards = async ({ cwd }: { cwd: string }) => {
  for (const index of [1, 2]) await runHere(['.', ...day, '--shard', `${index}/2`, '--output', `parts/${index}.json`], { cwd });
};
const edited = (file: string, change: (text: string) => string) => async (repo: ReturnType<typeof repository>) => {
  await shards(repo);
  writeFileSync(join(repo.cwd, file), change(readFileSync(join(repo.cwd, file), 'utf8')));
};
/** The parts of a run over a bad plan and a sound one, made once; written as each row changes them. */
let made: Promise<string[]> | undefined;
const partsWith = (change: (parts: [any, any]) => void) => async (repo: ReturnType<typeof repository>) => {
  made ??= (async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': bad, 'b.plan.yaml': good });
    await shards({ cwd });
    return [1, 2].map((index) => readFileSync(join(cwd, `parts/${index}.json`), 'utf8'));
  })();
  const parts = (await made).map((text) => JSON.parse(text)) as [any, any];
  // The bad plan first, in whichever part it was dealt.
  change([...parts].sort((a, b) => Object.values<number>(a.run.shard.positions)[0]! - Object.values<number>(b.run.shard.positions)[0]!) as [any, any]);
  for (const [index, part] of parts.entries()) repo.write(`parts/${index + 1}.json`, JSON.stringify(part));
};
const none = { met: 0, violated: 0, notStated: 0, notDue: 0, notApplicable: 0, waived: 0, known: 0, errors: 0, warnings: 0, infos: 0 };
/** Verdict and counts as they would be if nothing were found. */
const passes = (part: any, counts: object) => {
  const found = { verdict: 'pass', reason: null };
  Object.assign(part, found, { summary: { ...part.summary, ...none, ...counts } });
  for (const plan of part.plans) Object.assign(plan, found, { summary: { ...plan.summary, ...none, ...counts } });
};
const kept = ({ cwd }: { cwd: string }) => join(cwd, 'kept.cache');
const cached = async (repo: { cwd: string }) => {
  await runCommand(['.', '--quiet', ...day, '--cache', '--cache-location', kept(repo)], { cwd: repo.cwd });
  if (!existsSync(kept(repo))) throw new Error('there is no cache');
};
/** So many that they are told while they are judged. */
const many = Object.fromEntries(Array.from({ length: 102 }, (_, index) => [`${index}.plan.yaml`, good]));

const table: Row[] = [
  { name: 'control: a sound plan passes', files: { 'a.plan.yaml': good }, args: ['.'], expected: 0 },
  { name: 'control: a bad one fails', files: { 'a.plan.yaml': bad }, args: ['.'], expected: 1 },
  { name: 'control: with --fail-on never, as asked, it passes', files: { 'a.plan.yaml': bad }, args: ['.', '--fail-on', 'never'], expected: 0 },

  // A stage that is passed over asks for less.
  { name: 'a signed contract and no stage', files: { 'a.plan.yaml': good.replace('  stage: go-live\n', '') }, args: ['.', ...day], expected: 1, says: /seed\/stage-fits-progress/ },
  { name: 'a signed contract at the idea', files: { 'a.plan.yaml': good.replace('stage: go-live', 'stage: idea') }, args: ['.', ...day], expected: 1, says: /seed\/stage-fits-progress/ },
  { name: 'control: no stage, and the call names it', files: { 'a.plan.yaml': good.replace('  stage: go-live\n', '') }, args: ['.', ...day, '--stage', 'go-live'], expected: 0 },
  { name: 'control: no stage, and the settings name it', files: { 'a.plan.yaml': good.replace('  stage: go-live\n', ''), 'crm-check.config.yaml': 'stage: go-live\n' }, args: ['.', ...day], expected: 0 },

  // Nothing was judged.
  { name: 'nothing is named', args: [], expected: 2 },
  { name: 'a folder without plans', files: { 'docs/readme.md': '' }, args: ['docs'], expected: 2, says: /file\/no-plans/ },
  { name: 'a pattern without files', args: ['proposals/*.yaml'], expected: 2, says: /file\/no-match/ },
  { name: 'a file that is not there', files: { 'a.plan.yaml': good }, args: ['a.plan.yaml', 'b.plan.yaml'], expected: 2, says: /file\/not-found/ },
  { name: 'a mistyped command', files: { 'a.plan.yaml': good }, args: ['chekc', 'a.plan.yaml'], expected: 2 },
  { name: 'a name that is empty, as of a variable that is not set', files: { 'a.plan.yaml': good }, args: ['', 'a.plan.yaml'], expected: 2 },
  { name: 'every plan is ignored by the settings', files: { 'a.plan.yaml': bad, 'crm-check.config.yaml': 'ignores: ["**"]\n' }, args: ['.'], expected: 2, says: /file\/all-ignored/ },
  { name: 'every plan is ignored by git', files: { '.gitignore': '*.plan.yaml\n', 'a.plan.yaml': bad }, args: ['.'], expected: 2, says: /file\/all-ignored/ },
  { name: 'the settings name files that are not there', files: { 'crm-check.config.yaml': 'files: [proposals]\n' }, args: [], expected: 2, says: /file\/not-found/ },
  { name: 'a folder that is named like a plan', files: { 'a.plan.yaml/readme.md': '' }, args: ['a.plan.yaml'], expected: 2, says: /file\/no-plans/ },
  { name: 'a plan hidden in a folder that starts with a dot', files: { '.hidden/a.plan.yaml': bad, 'b.plan.yaml': good }, args: ['.'], expected: 1 },
  { name: 'a plan with capitals in its name', files: { 'A.PLAN.YAML': bad, 'b.plan.yaml': good }, args: ['.'], expected: 1 },
  { name: 'an empty shard does not make a pass of no plans at all', files: { 'docs/x.md': '' }, args: ['docs', '--shard', '2/2'], expected: 2 },
  { name: 'rules alone, without a plan', args: ['--pack', 'practice'], expected: 2 },

  // A plan that cannot be read.
  { name: 'an empty plan', files: { 'a.plan.yaml': '' }, args: ['.'], expected: 2, says: /yaml\/empty/ },
  { name: 'a plan of comments', files: { 'a.plan.yaml': '# soon\n' }, args: ['.'], expected: 2 },
  { name: 'a plan that says nothing at all', files: { 'a.plan.yaml': '{}\n' }, args: ['.', '--stage', 'go-live'], expected: 1 },
  { name: 'a plan of TBD', files: { 'a.plan.yaml': 'project: TBD\n' }, args: ['.'], expected: 1 },
  { name: 'empty standard input', args: ['-'], stdin: '', expected: 2, says: /yaml\/empty/ },
  { name: 'a plan cut in half', files: { 'a.plan.yaml': good.slice(0, good.indexOf('steering_committee') + 30) }, args: ['.'], expected: 2, says: /yaml\/syntax/ },
  { name: 'a second document behind a good one', files: { 'a.plan.yaml': `${good}---\n${bad}` }, args: ['.'], expected: 2, says: /yaml\/several-documents/ },
  { name: 'a field twice, the second better', files: { 'a.plan.yaml': `${bad}ownership: {owner: {role: CEO}}\n` }, args: ['.'], expected: 2, says: /yaml\/duplicate-key/ },
  { name: 'a field that is mistyped', files: { 'a.plan.yaml': good.replace('ownership:', 'ownershp:') }, args: ['.'], expected: 2, says: /plan\/unknown-key/ },
  { name: 'a value that is mistyped', files: { 'a.plan.yaml': good.replace('run_by: business', 'run_by: busines') }, args: ['.'], expected: 2, says: /plan\/bad-choice/ },
  { name: 'a plan outside of UTF-8', args: ['a.plan.yaml'], expected: 2, says: /yaml\/not-utf8/, prepare: ({ cwd }) => writeFileSync(join(cwd, 'a.plan.yaml'), Buffer.from('project: {name: caf\xe9}', 'latin1')) },
  { name: 'a plan in UTF-16', args: ['a.plan.yaml'], expected: 2, prepare: ({ cwd }) => writeFileSync(join(cwd, 'a.plan.yaml'), Buffer.from(`\uFEFF${good}`, 'utf16le')) },
  { name: 'a broken link named like a plan', files: { 'b.plan.yaml': good }, args: ['.'], expected: 2, says: /file\/unreadable/, prepare: ({ cwd }) => symlinkSync('nowhere', join(cwd, 'a.plan.yaml')) },
  { name: 'a broken link that a pattern matches', files: { 'b.plan.yaml': good }, args: ['*.plan.yaml'], expected: 2, says: /file\/unreadable/, prepare: ({ cwd }) => symlinkSync('nowhere', join(cwd, 'a.plan.yaml')) },
  { name: 'a bad plan behind a link that a pattern matches', files: { 'b.plan.yaml': good, 'drafts/bad.yaml': bad }, args: ['*.plan.yaml'], expected: 1, prepare: ({ cwd }) => symlinkSync('drafts/bad.yaml', join(cwd, 'a.plan.yaml')) },
  { name: 'a plan with a line break in its name', files: { 'line\nbreak.plan.yaml': bad, 'b.plan.yaml': good }, args: ['.'], expected: 1 },
  { name: 'a link out of the repository', files: { 'b.plan.yaml': good }, args: ['.'], expected: 2, says: /leads out/, prepare: ({ cwd }) => symlinkSync(join(root, 'examples/sound.plan.yaml'), join(cwd, 'a.plan.yaml')) },
  { name: 'a device', args: ['/dev/null'], expected: 2, says: /file\/not-a-file/ },
  { name: 'a plan that nobody may read', files: { 'a.plan.yaml': bad, 'b.plan.yaml': good }, args: ['.'], expected: 2, says: /permission denied/, asUser: true, prepare: ({ cwd }) => chmodSync(join(cwd, 'a.plan.yaml'), 0) },
  { name: 'a folder that nobody may read', files: { 'x/a.plan.yaml': bad, 'b.plan.yaml': good }, args: ['.'], expected: 2, says: /permission denied/, asUser: true, prepare: ({ cwd }) => chmodSync(join(cwd, 'x'), 0) },
  { name: 'the good plan of two names comes after the bad', files: { 'a.plan.yaml': bad }, args: ['a.plan.yaml', './a.plan.yaml', '-', '--stdin-filename', 'a.plan.yaml'], stdin: good, expected: 1 },
  { name: 'the bad plan of two names comes after the good', files: { 'a.plan.yaml': good }, args: ['-', 'a.plan.yaml', '--stdin-filename', 'a.plan.yaml'], stdin: bad, expected: 1 },
  { name: 'a plan that cannot be judged beside a good one, nothing failing', files: { 'a.plan.yaml': 'x: [', 'b.plan.yaml': good }, args: ['.', '--fail-on', 'never'], expected: 2 },

  // Rules that did not run.
  { name: 'every rule is off', files: { 'a.plan.yaml': bad, 'crm-check.config.yaml': `rules:\n${rules.map((id) => `  ${id}: off\n`).join('')}` }, args: ['.'], expected: 2, says: /rule\/none/ },
  { name: 'rules that all do not apply or do not ask yet', files: { ...own('plan.project.name == "x"', 'applies: |\n  plan.project.reach == "one-department"\n'), 'a.plan.yaml': bad, 'crm-check.config.yaml': `packs: [./pack]\nrules:\n${rules.map((id) => `  ${id}: off\n`).join('')}` }, args: ['.'], expected: 2, says: /plan\/nothing-judged/ },
  { name: 'a pack that is not there', files: { 'a.plan.yaml': good }, args: ['.', '--pack', './pack'], expected: 2, says: /rule\/no-pack/ },
  { name: 'a pack without rules', files: { 'a.plan.yaml': good, 'pack/pack.yaml': own('')['pack/pack.yaml'] }, args: ['.', '--pack', './pack'], expected: 2 },
  { name: 'a rule that is broken, with a good plan', files: { ...own('plan.project.nmae == "x"'), 'a.plan.yaml': good }, args: ['.', '--pack', './pack'], expected: 2, says: /rule\/bad-condition/ },
  { name: 'a rule that lets silence pass', files: { ...own('!has(plan.project.name) || true'), 'a.plan.yaml': good }, args: ['.', '--pack', './pack'], expected: 2, says: /rule\/bad-condition/ },
  { name: 'a rule file that cannot be read', files: { ...own('true'), 'pack/x.yaml': 'a: [', 'a.plan.yaml': good }, args: ['.', '--pack', './pack'], expected: 2, says: /yaml\/syntax/ },
  { name: 'control: a rule of an own pack that the plan breaks', files: { ...own('plan.project.name == "y"'), 'a.plan.yaml': good }, args: ['.', '--pack', './pack'], expected: 1 },
  { name: 'an unknown rule in the settings', files: { 'a.plan.yaml': good, 'crm-check.config.yaml': 'rules: {seed/owner-is-it: error}\n' }, args: ['.'], expected: 2, says: /settings\/unknown-rule/ },

  // A call that means something else than it says.
  { name: 'an unknown option', files: { 'a.plan.yaml': good }, args: ['.', '--stric'], expected: 2 },
  { name: 'an unknown stage', files: { 'a.plan.yaml': good }, args: ['.', '--stage', 'contrat'], expected: 2 },
  { name: 'a threshold that is mistyped', files: { 'a.plan.yaml': good }, args: ['.', '--fail-on', 'errors'], expected: 2 },
  { name: 'a threshold without a value', files: { 'a.plan.yaml': good }, args: ['.', '--fail-on'], expected: 2 },
  { name: 'an option of two words that takes the plan for its value', files: { 'a.plan.yaml': good }, args: ['--pack', 'a.plan.yaml'], expected: 2 },
  { name: 'two thresholds, the milder last', files: { 'a.plan.yaml': bad }, args: ['.', '--fail-on', 'error', '--fail-on', 'never'], expected: 2, says: /Only one/ },
  { name: 'settings, and then none', files: { 'a.plan.yaml': bad, 'c.yaml': 'failOn: info\n' }, args: ['.', '--config', 'c.yaml', '--no-config'], expected: 2, says: /Only one/ },
  { name: 'a command behind the options of a check', args: ['--stage', 'idea', 'rules'], expected: 2, says: /comes first/ },
  { name: 'a command behind an option of its own', args: ['--ci', 'github', 'init'], expected: 2, says: /comes first/ },
  { name: 'control: a folder that is named like a command', files: { 'rules/a.plan.yaml': bad }, args: ['--stage', 'idea', 'rules'], expected: 1 },
  { name: 'a day that is none', files: { 'a.plan.yaml': good }, args: ['.', '--today', '2027-02-30'], expected: 2 },
  { name: '--only-new without anything to compare with', files: { 'a.plan.yaml': bad }, args: ['.', '--only-new'], expected: 2 },
  { name: '--stage cannot lower the stage of a plan', files: { 'a.plan.yaml': bad.replace('stage: idea', 'stage: go-live') }, args: ['.', '--stage', 'idea'], expected: 1 },
  { name: '--quiet shows less and judges the same', files: { 'a.plan.yaml': bad }, args: ['.', '--quiet'], expected: 1 },
  ...['text', 'json', 'sarif', 'junit', 'github', 'gitlab'].map((format): Row => ({ name: `format ${format} judges the same`, files: { 'a.plan.yaml': bad }, args: ['.', '--format', format], expected: 1 })),
  { name: 'an output that cannot be written', files: { 'a.plan.yaml': good, 'taken/x': '' }, args: ['.', '--output', 'json=taken'], expected: 2, says: /cannot be written/ },
  { name: 'standard output that cannot be written', files: { 'a.plan.yaml': good }, args: ['.', '--output', 'text=/dev/full'], expected: 2, says: /disk is full/, skip: process.platform !== 'linux' },
  { name: 'a report that would replace the plan it judges', files: { 'a.plan.yaml': good }, args: ['a.plan.yaml', '--output', 'text=a.plan.yaml'], expected: 2 },
  { name: 'no variable of the environment weakens the gate', files: { 'a.plan.yaml': bad }, args: ['.'], expected: 1, env: { CRM_CHECK_FAIL_ON: 'never', CRM_CHECK_CONFIG: 'x', CRM_CHECK_FORMAT: 'json', CI: 'false', FAIL_ON: 'never', NO_COLOR: '1', GITHUB_ACTIONS: 'true', LANG: 'xx', LC_ALL: 'ko_KR', TERM: 'dumb', NODE_ENV: 'test' } },
  { name: 'a summary that cannot be written changes nothing', files: { 'a.plan.yaml': bad }, args: ['.'], expected: 1, env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/nonexistent/x' } },

  // Settings.
  { name: 'settings that are named and not there', files: { 'a.plan.yaml': good }, args: ['.', '--config', 'none.yaml'], expected: 2, says: /settings\/unreadable/ },
  { name: 'settings that are a folder', files: { 'a.plan.yaml': good, 'crm-check.config.yaml/x': '' }, args: ['.'], expected: 2, says: /settings\/unreadable/ },
  { name: 'settings with a mistyped key', files: { 'a.plan.yaml': good, 'crm-check.config.yaml': 'failon: info\n' }, args: ['.'], expected: 2, says: /settings\/unknown-key/ },
  { name: 'settings that are broken, and nothing named in the call', files: { 'a.plan.yaml': good, 'crm-check.config.yaml': 'files: [.]\nfailon: info\n' }, args: [], expected: 2, says: /settings\/unknown-key/ },
  { name: 'settings that build on what is not there', files: { 'a.plan.yaml': good, 'crm-check.config.yaml': 'extends: ./company.yaml\n' }, args: ['.'], expected: 2, says: /settings\/unreadable/ },
  { name: 'settings that change what others protect', files: { 'a.plan.yaml': good, 'company.yaml': 'rules: {seed/owner-not-it: {protected: true}}\n', 'crm-check.config.yaml': 'extends: ./company.yaml\nrules: {seed/owner-not-it: off}\n' }, args: ['.'], expected: 2, says: /settings\/protected/ },
  { name: 'settings that are a broken link', files: { 'a.plan.yaml': good }, args: ['.', '--config', 'crm-check.config.yaml'], expected: 2, prepare: ({ cwd }) => symlinkSync('nowhere', join(cwd, 'crm-check.config.yaml')) },

  // Waivers.
  { name: 'a waiver for all plans', files: { 'a.plan.yaml': bad, 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: '"**/*"' }) }, args: ['.'], expected: 2, says: /waiver\/(matches-everything|missing-key)/ },
  { name: 'a waiver for all plans but one that is not there', files: { 'a.plan.yaml': bad, 'crm-check.waivers.yaml': rules.map((id) => waiver(id, { file: '"!zzz"' })).join('') }, args: ['.'], expected: 1 },
  { name: 'a waiver for all letters', files: { 'a.plan.yaml': bad, 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: '"[a-z]*"' }) }, args: ['.'], expected: 2, says: /waiver\/matches-everything/ },
  { name: 'waivers that expired', files: { 'a.plan.yaml': bad, 'crm-check.waivers.yaml': rules.map((id) => waiver(id, { until: '2026-11-22' })).join('') }, args: ['.'], expected: 1 },
  { name: 'a waiver without an end', files: { 'a.plan.yaml': bad, 'crm-check.waivers.yaml': waiver('seed/owner-not-it').replace(/ *until.*\n/, '') }, args: ['.'], expected: 2, says: /waiver\/missing-key/ },
  { name: 'waivers that the author asks for, and nobody grants', files: { 'a.plan.yaml': rules.map((id) => `# crm-check-waive ${id} -- please\n`).join('') + bad }, args: ['.'], expected: 1 },
  { name: 'waivers that the settings name and that are not there', files: { 'a.plan.yaml': good, 'crm-check.config.yaml': 'waivers: {file: w.yaml}\n' }, args: ['.'], expected: 2, says: /waiver\/unreadable/ },
  { name: 'waivers that cannot be read', files: { 'a.plan.yaml': good, 'crm-check.waivers.yaml': '- rule: [' }, args: ['.'], expected: 2, says: /yaml\/syntax/ },
  { name: 'a waiver of an item that a name in the plan imitates', files: { 'a.plan.yaml': plan('CEO', 'customer_strategy:\n  goals:\n    - {name: "keep].target", kind: loyalty}\n'), 'crm-check.config.yaml': 'failOn: warning\nstage: go-live\nrules:\n' + rules.filter((id) => id !== 'seed/goals-measurable').map((id) => `  ${id}: off\n`).join(''), 'crm-check.waivers.yaml': waiver('seed/goals-measurable', { place: '"customer_strategy.goals[keep]"' }) }, args: ['.'], expected: 1 },

  { name: 'control: a waiver of a plan whose name is written in another way, and no other has it', files: { [split]: bad, ...waivedAs(composed) }, args: ['.'], expected: 0 },
  { name: 'a plan beside a waived one, by a name that reads the same', files: { [composed]: bad, [split]: bad, ...waivedAs(composed) }, args: ['.'], expected: 1, says: /seed\/owner-not-it/ },
  { name: 'a plan in a folder beside a waived one, by a name that reads the same', files: { '\u00e9/a.plan.yaml': bad, 'e\u0301/a.plan.yaml': bad, ...waivedAs('"\u00e9/*.plan.yaml"') }, args: ['.'], expected: 1 },
  { name: 'a plan beside an ignored one, by a name that reads the same', files: { [composed]: bad, [split]: bad, 'b.plan.yaml': good, 'crm-check.config.yaml': `ignores: [${composed}]\n` }, args: ['.'], expected: 1 },

  // Baseline and base.
  { name: 'a baseline that is not there', files: { 'a.plan.yaml': good }, args: ['.', '--baseline', 'b.json'], expected: 2, says: /baseline\/unreadable/ },
  { name: 'a baseline to prune that is not there', files: { 'a.plan.yaml': good }, args: ['.', '--prune-baseline', '--baseline', 'b.json'], expected: 2, says: /baseline\/unreadable/ },
  { name: 'a baseline to prune, and none at all', files: { 'a.plan.yaml': good }, args: ['.', '--prune-baseline'], expected: 2, says: /baseline\/unreadable/ },
  { name: 'a report in the place of the baseline that the run writes', files: { 'a.plan.yaml': good }, args: ['.', '--write-baseline', '--output', 'json=crm-check.baseline.json'], expected: 2 },
  { name: 'a baseline by the name of a plan', files: { 'a.plan.yaml': good }, args: ['.', '--write-baseline', '--baseline', 'b.plan.yaml'], expected: 2 },
  { name: 'a baseline to write and to prune at once', files: { 'a.plan.yaml': good }, args: ['.', '--write-baseline', '--prune-baseline'], expected: 2, says: /Only one/ },
  { name: 'a baseline cut in half', files: { 'a.plan.yaml': bad }, args: ['.', ...day, '--baseline', 'crm-check.baseline.json'], expected: 2, says: /yaml\/syntax|baseline\//, prepare: async ({ cwd }) => {
    await runHere(['.', ...day, '--write-baseline'], { cwd });
    writeFileSync(join(cwd, 'crm-check.baseline.json'), readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8').slice(0, -30));
  } },
  { name: 'a baseline from another folder', files: { 'old/a.plan.yaml': bad, 'new/a.plan.yaml': bad }, args: ['new', ...day, '--baseline', 'old/crm-check.baseline.json'], expected: 1, prepare: async ({ cwd }) => {
    await runHere(['old/a.plan.yaml', ...day, '--write-baseline', '--baseline', 'old/crm-check.baseline.json'], { cwd });
  } },
  { name: 'a baseline that was moved', files: { 'x/a.plan.yaml': bad, 'b.plan.yaml': good }, args: ['.', ...day, '--baseline', 'crm-check.baseline.json'], expected: 1, prepare: async ({ cwd }) => {
    await runHere(['.', ...day, '--write-baseline', '--baseline', 'x/b.json'], { cwd });
    writeFileSync(join(cwd, 'crm-check.baseline.json'), readFileSync(join(cwd, 'x/b.json')));
  } },
  { name: 'as many findings as before, but others', files: { 'a.plan.yaml': plan('CEO').replace('2027-12', '2030-01') }, args: ['.', ...day, '--baseline', 'crm-check.baseline.json'], expected: 1, prepare: async (repo) => {
    await runHere(['.', ...day, '--write-baseline'], { cwd: repo.cwd });
    repo.write('a.plan.yaml', plan('CIO').replace('2027-12', '2030-01'));
  } },
  { name: 'a base that is not there', files: { 'a.plan.yaml': bad }, args: ['.', '--since', 'origin/main'], expected: 2, says: /git\/no-ref/ },
  { name: 'a base that is an option of git', files: { 'a.plan.yaml': bad }, args: ['.', '--since=--output=x'], expected: 2, says: /git\/no-ref/ },
  { name: 'a base whose name a tag on the proposal has too', files: { 'a.plan.yaml': good }, args: ['.', '--since', 'main'], expected: 2, says: /git\/ambiguous-ref/, prepare: ({ git, write }) => {
    git('checkout', '-q', '-b', 'proposal');
    write('a.plan.yaml', bad);
    git('commit', '-q', '-a', '-m', 'worse');
    git('tag', 'main');
  } },
  { name: 'control: the same base, named in full', files: { 'a.plan.yaml': good }, args: ['.', '--since', 'refs/heads/main'], expected: 1, prepare: ({ git, write }) => {
    git('checkout', '-q', '-b', 'proposal');
    write('a.plan.yaml', bad);
    git('commit', '-q', '-a', '-m', 'worse');
    git('tag', 'main');
  } },
  { name: 'a base, but no git', files: { 'a.plan.yaml': bad }, args: ['.', '--since', 'main'], expected: 2, env: { PATH: '/nonexistent' }, says: /git\/not-there/ },
  { name: 'a base, but the findings are new', files: { 'a.plan.yaml': plan('CEO').replace('2027-12', '2030-01') }, args: ['.', '--since', 'main', '--only-new'], expected: 1, prepare: ({ write }) => write('a.plan.yaml', plan('CIO').replace('2027-12', '2030-01')) },
  { name: 'control: a base, and a silence that became smaller', files: { 'a.plan.yaml': good.replace(/^ {2}(start|finish): .*\n/gm, '') }, args: ['.', '--since', 'main', '--only-new'], expected: 0, prepare: ({ write }) => write('a.plan.yaml', good.replace(/^ {2}start: .*\n/m, '')) },
  { name: 'a base, but a silence that was there before grew', files: { 'a.plan.yaml': good.replace(/^ {2}start: .*\n/m, '') }, args: ['.', '--since', 'main', '--only-new'], expected: 1, prepare: ({ write }) => write('a.plan.yaml', good.replace(/^ {2}(start|finish): .*\n/gm, '')) },
  { name: 'a baseline, but a silence that was there before grew', files: { 'a.plan.yaml': good.replace(/^ {2}start: .*\n/m, '') }, args: ['.', '--baseline', 'crm-check.baseline.json'], expected: 1, prepare: async (repo) => {
    await runHere(['.', ...day, '--write-baseline'], { cwd: repo.cwd });
    repo.write('a.plan.yaml', good.replace(/^ {2}(start|finish): .*\n/gm, ''));
  } },
  { name: 'a base in which the plan could not be read', files: { 'a.plan.yaml': 'x: [' }, args: ['.', '--since', 'main', '--only-new'], expected: 1, prepare: ({ write }) => write('a.plan.yaml', bad) },
  { name: 'an older version that is not there', files: { 'a.plan.yaml': bad }, args: ['diff', 'old.yaml', 'a.plan.yaml', '--only-new'], expected: 2 },

  // Very many plans.
  { name: 'control: very many sound plans, from a cache', files: many, args: ['.', '--quiet', ...day, '--cache', '--cache-location', 'kept.cache'], expected: 0, prepare: cached },
  { name: 'very many plans, the last of them bad', files: { ...many, 'z.plan.yaml': bad }, args: ['.', '--quiet'], expected: 1 },
  { name: 'very many plans, the last of them no plan', files: { ...many, 'z.plan.yaml': 'x: [' }, args: ['.', '--quiet'], expected: 2, says: /yaml\// },
  { name: 'a cache from when the plan was sound', files: { ...many, 'z.plan.yaml': good }, args: ['.', '--quiet', ...day, '--cache', '--cache-location', 'kept.cache'], expected: 1, prepare: async (repo) => {
    await cached(repo);
    repo.write('z.plan.yaml', bad);
  } },
  { name: 'a cache that was cut', files: { ...many, 'z.plan.yaml': bad }, args: ['.', '--quiet', ...day, '--cache', '--cache-location', 'kept.cache'], expected: 1, prepare: async (repo) => {
    await cached(repo);
    writeFileSync(kept(repo), readFileSync(kept(repo)).subarray(0, -100));
  } },

  // Parts of a run.
  { name: 'control: both parts of two bad plans', files: { 'a.plan.yaml': bad, 'b.plan.yaml': bad }, args: ['merge', 'parts'], expected: 1, prepare: shards },
  { name: 'a missing part', files: { 'a.plan.yaml': good, 'b.plan.yaml': good }, args: ['merge', 'parts/1.json'], expected: 2, says: /merge\/missing/, prepare: shards },
  { name: 'a part cut in half', files: { 'a.plan.yaml': good, 'b.plan.yaml': good }, args: ['merge', 'parts'], expected: 2, says: /merge\/not-a-report/, prepare: edited('parts/2.json', (text) => text.slice(0, text.length / 2)) },
  { name: 'a part that is empty', files: { 'a.plan.yaml': good, 'b.plan.yaml': good }, args: ['merge', 'parts'], expected: 2, says: /merge\/not-a-report/, prepare: edited('parts/2.json', () => '') },
  { name: 'the same part twice', files: { 'a.plan.yaml': good, 'b.plan.yaml': good }, args: ['merge', 'parts/1.json', 'parts/1.json'], expected: 2, says: /merge\/missing/, prepare: shards },
  { name: 'a part that lost its plan', files: { 'a.plan.yaml': bad, 'b.plan.yaml': good }, args: ['merge', 'parts'], expected: 2, says: /merge\/lost-plan/, prepare: async (repo) => {
    for (const part of ['parts/1.json', 'parts/2.json']) await edited(part, (text) => JSON.stringify({ ...JSON.parse(text), plans: [] }))(repo);
  } },
  { name: 'a part with another threshold', files: { 'a.plan.yaml': good, 'b.plan.yaml': good }, args: ['merge', 'parts'], expected: 2, says: /merge\/other-run/, prepare: edited('parts/2.json', (text) => {
    const report = JSON.parse(text) as { run: object };
    return JSON.stringify({ ...report, run: { ...report.run, failOn: 'never' } });
  }) },
  { name: 'a bad plan that moved, while the parts ran, to where neither looks', files: { 'b.plan.yaml': good, 'e.plan.yaml': bad }, args: ['merge', 'parts'], expected: 2, says: /merge\/other-plans/, prepare: async ({ cwd }) => {
    const part = (index: number) => runHere(['.', ...day, '--shard', `${index}/2`, '--output', `parts/${index}.json`], { cwd });
    // Of two plans, one part holds b whatever the other is called.
    await part(1);
    renameSync(join(cwd, 'e.plan.yaml'), join(cwd, 'a.plan.yaml'));
    await part(2);
    const judged = [1, 2].flatMap((index) => (JSON.parse(readFileSync(join(cwd, `parts/${index}.json`), 'utf8')) as { plans: { file: string }[] }).plans.map(({ file }) => file));
    if (String(judged) !== 'b.plan.yaml,b.plan.yaml') throw new Error(`judged were ${judged}`);
  } },
  { name: 'control: the same parts, unchanged', args: ['merge', 'parts'], expected: 1, prepare: partsWith(() => {}) },
  { name: 'parts whose settings could not be read, the problems taken out', files: { 'a.plan.yaml': good, 'b.plan.yaml': good, 'crm-check.waivers.yaml': '- rule: [' }, args: ['merge', 'parts'], expected: 2, says: /merge\/edited/, prepare: async (repo) => {
    await edited('parts/1.json', (text) => JSON.stringify({ ...JSON.parse(text), diagnostics: [] }))(repo);
    repo.write('parts/2.json', JSON.stringify({ ...JSON.parse(readFileSync(join(repo.cwd, 'parts/2.json'), 'utf8')), diagnostics: [] }));
  } },
  { name: 'a part in which another plan stands for the bad one', args: ['merge', 'parts'], expected: 2, says: /merge\/lost-plan/, prepare: partsWith(([first, second]) => {
    Object.assign(first, { plans: second.plans, verdict: second.verdict, reason: second.reason, summary: second.summary });
  }) },
  { name: 'the same, with the names', args: ['merge', 'parts'], expected: 2, says: /merge\/not-whole/, prepare: partsWith(([first, second]) => {
    Object.assign(first, { plans: second.plans, verdict: second.verdict, reason: second.reason, summary: second.summary });
    first.run.shard.positions = { 'b.plan.yaml': 0 };
  }) },
  { name: 'parts without rules', args: ['merge', 'parts'], expected: 2, says: /merge\/edited/, prepare: partsWith((parts) => {
    for (const part of parts) {
      Object.assign(part, { rules: [] });
      for (const plan of part.plans) Object.assign(plan, { results: [], strategies: plan.strategies.map(({ strategy }: any) => ({ strategy, met: 0, violated: 0, notStated: 0, notDue: 0, notApplicable: 0 })) });
      passes(part, { rules: 0 });
    }
  }) },
  { name: 'parts in which no rule applies', args: ['merge', 'parts'], expected: 2, says: /merge\/edited/, prepare: partsWith((parts) => {
    for (const part of parts) {
      for (const result of part.plans[0].results) Object.assign(result, { outcome: 'not-applicable', items: [], cause: null });
      passes(part, { notApplicable: part.rules.length });
    }
  }) },
  { name: 'parts that hold nothing any more', args: ['merge', 'parts'], expected: 2, says: /merge\/edited/, prepare: partsWith((parts) => {
    for (const part of parts) Object.assign(part, { plans: [], run: { ...part.run, since: 'main', shard: { ...part.run.shard, plans: 0, positions: {} } } });
  }) },
  { name: 'a part whose findings are all known, though there is no baseline', args: ['merge', 'parts'], expected: 2, says: /merge\/edited/, prepare: partsWith(([first]) => {
    const [plan] = first.plans;
    for (const result of plan.results) for (const found of [result, ...result.items]) if (/violated|not-stated/.test(found.outcome)) Object.assign(found, { standing: 'known' });
    for (const result of plan.results) result.cause = null;
    const { met, violated, notStated, notDue, notApplicable } = plan.summary;
    passes(first, { met, violated, notStated, notDue, notApplicable, known: violated + notStated });
  }) },
  { name: 'a part beyond the last, though all are there', args: ['merge', 'parts', 'more.json'], expected: 2, says: /merge\/edited/, prepare: async (repo) => {
    await partsWith(([first]) => repo.write('more.json', JSON.stringify({ ...first, run: { ...first.run, shard: { ...first.run.shard, index: 4 } } })))(repo);
  } },
  { name: 'a plan that passes in one part and fails in another', args: ['merge', 'parts'], expected: 2, says: /merge\/not-whole/, prepare: partsWith(([first, second]) => {
    const [name] = Object.keys(second.run.shard.positions) as [string];
    first.run.shard.positions = { [name]: 0 };
    first.plans[0].file = name;
  }) },
  { name: 'a place that no plan can have', args: ['merge', 'parts'], expected: 2, says: /merge\/edited/, prepare: partsWith(([first]) => {
    first.run.shard.positions['a.plan.yaml'] = 1e9;
  }) },
  { name: 'no parts', files: { 'parts/x.txt': '' }, args: ['merge', 'parts'], expected: 2 },
  { name: 'no name of a part', args: ['merge'], expected: 2 },

  // The other commands.
  { name: 'tests of a pack without any', files: { 'pack/pack.yaml': own('')['pack/pack.yaml'] }, args: ['test', './pack'], expected: 2 },
  { name: 'tests of a pack that is not there', args: ['test', './pack'], expected: 2 },
  { name: 'a test of a rule that fails', files: own('plan.project.name == "y"'), args: ['test', './pack'], expected: 1 },
  { name: 'a rule to explain that is not there', args: ['explain', 'seed/none'], expected: 2 },
];

/** What is installed gives these statuses: shown by the controls, by rows that are about the process or judge so many plans that V8's settings change, and by one row of three of all others. */
const needsProcess = ({ name, files = {}, args, env, stdin, asUser }: Row): boolean => name.startsWith('control') || Boolean(env) || stdin !== undefined || Boolean(asUser) || String(args).includes('/dev/') || Object.keys(files).length > 100;
const installed = new Set(table.filter((row, index) => needsProcess(row) || index % 3 === 0));

describe.concurrent('S23 never green by accident', () => {
  it.each(table.filter(({ skip }) => !skip).map((row) => [row.name, row.expected, row] as const))('%s: %i', async (_, expected, row) => {
    const { files = {}, args, env, stdin, asUser, prepare, says } = row;
    const repo = args.some((arg) => arg.startsWith('--since')) ? repository(files) : newRepository(files);
    mkdirSync(join(repo.cwd, 'home'), { recursive: true });
    await prepare?.(repo);
    const judges = !['merge', 'test', 'explain', 'diff'].includes(args[0]!) && !args.includes('--today');
    const call = [...args, ...(judges ? day : [])];
    const { status, stdout, stderr } = installed.has(row) ? await runCommand(call, { cwd: repo.cwd, ...(env && { env }), ...(stdin !== undefined && { stdin }), ...(asUser && { asUser }) }) : await runHere(call, { cwd: repo.cwd });
    expect({ status, stdout: status === expected ? '' : stdout, stderr: status === expected ? '' : stderr }).toEqual({ status: expected, stdout: '', stderr: '' });
    expect((stdout + stderr).replace(/\s+/g, ' ')).toMatch(says ?? /./);
    expect(stdout + stderr).not.toMatch(/^\s+at .*\.(js|cjs|ts):\d+/m);
  });

  it('has a name for each row', () => expect(new Set(table.map(({ name }) => name)).size).toBe(table.length));
});
