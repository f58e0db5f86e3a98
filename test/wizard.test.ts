// The wizard in a real pseudo-terminal: whole plans, the way back, crashes, repairs.
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync, lstatSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeAt } from '../src/source/place.ts';
import { readSource } from '../src/source/read.ts';
import { answerAll, inTerminal, keys, unnamed } from './terminal.ts';
import { root, runCommand, runHere } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-wizard-'));
let places = 0;
const place = (): string => {
  const path = join(folder, String(++places));
  mkdirSync(path);
  return path;
};
const read = (path: string) => readFileSync(path, 'utf8');
const today = ['--today', '2026-11-23'];

const korean = {
  단계: '제안',
  사업명: '단골 하나로',
  '기관·기업명': '한강은행',
  '임직원 수': '8,600',
  '총괄 책임자의 직책': '대표이사',
  '스폰서의 직책': '은행장',
  '주관 부서': '현업',
  '고객 전략: 진행 상태': '승인',
  '고객 전략: 일자': '2026-09',
  '세분시장 이름': '급여이체 주거래 고객',
  '세분시장 "급여이체 주거래 고객": 가치': '우량',
  '중단 기준': '주거래 고객의 이탈이 시범사업 뒤에도 줄지 않고 영업점의 상담 시간이 늘어나면 사업을 중단한다',
  총예산: '900억',
};

describe.concurrent('a new plan', () => {
  it('in Korean, on a narrow terminal without colour', async () => {
    const cwd = place();
    const terminal = inTerminal(['wizard', '계획.yaml', '--lang', 'ko', ...today], { cwd, columns: 60, rows: 20, env: { NO_COLOR: '1' } });
    await answerAll(terminal, korean, /저장하시겠습니까\? \(파일: 계획\.yaml\)[^]*Enter 선택/);
    await terminal.type(keys.enter);
    expect(await terminal.exit).toBe(1);
    const text = read(join(cwd, '계획.yaml'));
    expect(text.match(/^# .*crm-check(?: wizard)? 계획\.yaml --lang ko$/gm)).toHaveLength(2);
    expect(text).toContain('  name: 단골 하나로\n  company: 한강은행\n');
    expect(text).toContain('    role: 최고경영자(CEO)\n');
    expect(text).toContain('  stop_if: 주거래 고객의 이탈이 시범사업 뒤에도 줄지 않고 영업점의 상담 시간이 늘어나면 사업을 중단한다\n');
    expect(text).toContain('  total: 900억\n');
    expect(text).toContain('    - name: 급여이체 주거래 고객\n      value: 우량\n');
    // oxlint-disable-next-line no-control-regex -- a colour
    expect(terminal.raw()).not.toMatch(/\u001b\[[\d;]*m/);
    expect((await runCommand(['계획.yaml', '--lang', 'ko', ...today], { cwd })).status).toBe(1);
  }, 120_000);

  it('at the idea asks little, goes back, and changes', async () => {
    const cwd = place();
    const terminal = inTerminal(['wizard', '--stage', 'idea', ...today], { cwd });
    await unnamed(terminal);
    await terminal.until('Employees');
    await terminal.type(`120${keys.enter}`);
    await terminal.until('Enter choose');
    await terminal.type(keys.left);
    await terminal.until('Employees');
    await terminal.type('?');
    await terminal.until('project.employees');
    await terminal.type(`12,5x${keys.enter}`);
    await terminal.until('"12,5x" is not a whole number');
    await terminal.type(`12,500${keys.enter}`);
    await terminal.until('Choice of software');
    await answerAll(terminal, {}, /Write plan\.yaml\?[^]*Enter choose/);
    await terminal.type(keys.enter);
    await terminal.exit;
    expect(read(join(cwd, 'plan.yaml'))).toMatch(/project:\n {2}stage: idea\n {2}employees: 12,500\n$/);
  }, 60_000);

  it('offers answers again that were taken back: Enter alone gives them once more', async () => {
    const cwd = place();
    const terminal = inTerminal(['wizard', '--stage', 'idea', '--no-color', ...today], { cwd });
    await unnamed(terminal);
    await terminal.until('Employees');
    await terminal.type(`120${keys.enter}`);
    await terminal.until(/Choice of software[^]*Enter choose/);
    await terminal.type(`${keys.down}${keys.enter}`);
    await terminal.until(/accountable owner[^]*Enter choose/);
    await terminal.type(keys.left);
    await terminal.until(/Choice of software[^]*Enter choose/);
    await terminal.type(keys.left);
    await terminal.until(/Employees[^]*120/);
    await terminal.type(keys.enter);
    await terminal.until(/Choice of software[^]*Enter choose/);
    await terminal.type(keys.enter);
    await terminal.until(/accountable owner[^]*Enter choose/);
    await answerAll(terminal, {}, /Write plan\.yaml\?[^]*Enter choose/);
    await terminal.type(keys.enter);
    await terminal.exit;
    expect(read(join(cwd, 'plan.yaml'))).toMatch(/ {2}employees: 120\n[^]*selection:\n {4}state: \S+\n/);
  }, 60_000);

  it('offers them also to who stopped in between', async () => {
    const cwd = place();
    const begin = () => inTerminal(['wizard', '--stage', 'idea', '--no-color', ...today], { cwd });
    const terminal = begin();
    await unnamed(terminal);
    await terminal.until('Employees');
    await terminal.type(`120${keys.enter}`);
    await terminal.until(/Choice of software[^]*Enter choose/);
    for (const before of [/Employees[^]*Enter alone: 120/, /Company[^]*>/, /Project name[^]*>/]) {
      await terminal.type(keys.left);
      await terminal.until(before);
    }
    await terminal.type(keys.ctrlC);
    expect(await terminal.exit).toBe(130);
    const again = begin();
    await again.until(/earlier session[^]*Enter choose/);
    await again.type(keys.enter);
    await unnamed(again);
    await again.until(/Employees[^]*Enter alone: 120/);
    await again.type(keys.ctrlC);
    await again.exit;
  }, 60_000);
});

describe.concurrent('a list to choose from', () => {
  const stopped = async (terminal: ReturnType<typeof inTerminal>) => {
    await terminal.type(keys.ctrlC);
    expect(await terminal.exit).toBe(130);
  };
  const none = '"nothing is excluded" cannot stand beside others.';
  /** At the first list in which several may be marked. */
  const atMarks = async () => {
    const cwd = place();
    const terminal = inTerminal(['wizard', '--stage', 'proposal', ...today], { cwd });
    await unnamed(terminal);
    await terminal.until('Employees');
    await terminal.type(keys.enter);
    await terminal.until(/Out of scope[^]*Enter done/);
    return { cwd, terminal };
  };

  it('says below it what cannot stand together, once, until the marks are changed', async () => {
    const { cwd, terminal } = await atMarks();
    await terminal.type(keys.space + keys.down + keys.space);
    await terminal.until(/\[x\] process change/);
    for (let times = 0; times < 2; times++) {
      await terminal.type(keys.enter);
      expect(await terminal.until(none)).toMatch(/another exclusion\s+"nothing is excluded" cannot stand beside others\./);
    }
    expect(terminal.shown()).not.toMatch(/beside others\.[^\n]*\s+Out of scope/);
    await terminal.type(keys.space);
    expect(await terminal.until(/\[ \] process change[^]*Enter done/)).not.toContain(none);
    await terminal.type(keys.enter);
    await terminal.until('Out of scope: nothing is excluded');
    await stopped(terminal);
    expect(read(join(cwd, '.plan.yaml.draft'))).toContain('"to":["none"]');
  }, 30_000);

  it('keeps its marks below the help', async () => {
    const { cwd, terminal } = await atMarks();
    await terminal.type(keys.down + keys.down + keys.down + keys.space);
    await terminal.until(/\[x\] pay/);
    await terminal.type('?');
    await terminal.until(/project\.out_of_scope[^]*\[ \] changes to jobs\s+\[x\] pay\s+\[ \] [^]*Enter done/);
    await terminal.type(keys.enter);
    await terminal.until('Out of scope: pay');
    await stopped(terminal);
    expect(read(join(cwd, '.plan.yaml.draft'))).toContain('"to":["pay"]');
  }, 30_000);

  it('as plain lines takes no such answer either', async () => {
    const terminal = inTerminal(['wizard', '--stage', 'proposal', ...today], { cwd: place(), env: { ACCESSIBLE: '1' } });
    await unnamed(terminal);
    await terminal.until(/Answer: $/);
    await terminal.type('\r');
    await terminal.until(/Numbers or names, with commas between them: $/);
    // What names some of the list is no number, and is taken as well.
    await terminal.type('nothing is excluded, 2\r');
    await terminal.until(/cannot stand beside others\.[^]*Numbers or names, with commas between them: $/);
    await terminal.type('1\r');
    await terminal.until('Out of scope: nothing is excluded');
    await stopped(terminal);
  }, 30_000);

  it.each([
    ['en', 'take one of these with ↓:', 'Nothing is chosen yet: "Minji Kim"', 'Not known yet', 'top executive of another business function', 'COO'],
    ['ko', '↓로 아래에서 고르십시오.', '아직 고르지 않았습니다: "Minji Kim"', '아직 모름', '그 밖의 최고경영진', '최고운영책임자(COO)'],
  ])('takes no name that is not in it for "not known": %s', async (lang, says, said, pass, other, coo) => {
    const cwd = place();
    const terminal = inTerminal(['wizard', '--stage', 'idea', '--lang', lang, ...today], { cwd });
    await unnamed(terminal);
    for (let times = 0; times < 2; times++) {
      await terminal.until(/(?:> *|Enter choose|Enter 선택)$/);
      await terminal.type(keys.enter);
    }
    await terminal.until(/type to search|글자를 쳐서/);
    await terminal.type('Minji Kim');
    const none = new RegExp(`Minji Kim\\s+> [^\n]*${says}\\s+${other}[^>]*  ${pass}\\s`);
    await terminal.until(none);
    // Enter alone chooses nothing, and says so; what was typed stays.
    await terminal.type(keys.enter);
    await terminal.until(new RegExp(`${said}[^]*${none.source}`));
    await terminal.type(keys.down);
    await terminal.until(`> ${other}`);
    await terminal.enter();
    // A word of it is looked for too, and is not taken either.
    await terminal.until(/type to search|글자를 쳐서/);
    await terminal.type('COO Minji Kim');
    await terminal.until(new RegExp(`COO Minji Kim\\s+> [^\n]*${says}\\s+${coo.replace(/[()]/g, '.')}\\s+${other}`));
    await terminal.type(keys.down);
    await terminal.until(`> ${coo}`);
    await terminal.enter();
    await stopped(terminal);
    expect(read(join(cwd, '.plan.yaml.draft'))).toMatch(/"owner","role"\],"to":"(?:other-executive|그 밖의 최고경영진)"[^]*"sponsor","role"\],"to":"(?:coo|최고운영책임자\(COO\))"/);
  }, 30_000);

  it('as plain lines names what a word of the answer may mean', async () => {
    const terminal = inTerminal(['wizard', '--stage', 'idea', '--lang', 'ko', ...today], { cwd: place(), env: { ACCESSIBLE: '1' } });
    await unnamed(terminal);
    await terminal.until(/답: $/);
    await terminal.type('\r');
    await terminal.until(/번호나 이름: $/);
    await terminal.type('\r');
    await terminal.until(/총괄 책임자의 직책[^]*번호나 이름: $/);
    await terminal.type('영업 부사장\r');
    expect(await terminal.until(/목록에 없습니다: "영업 부사장"[^]*번호나 이름: $/)).toMatch(/비슷한 이름: [^\n]*\d+\. 부사장/);
    await stopped(terminal);
  }, 30_000);
});

describe.concurrent('the name of an item', () => {
  const paste = '\u001b[200~high value\nregular\nnew\u001b[201~';
  const plan = 'project: {stage: proposal, employees: 100, out_of_scope: [none], reach: company-wide}\nownership: {owner: {role: ceo}, sponsor: {role: ceo}, run_by: business}\ncustomer_strategy: {state: done, on: 2026-01, written_by: business, segmentation: {state: done, on: 2026-01, basis: [needs]}}\ntechnology: {selection: {state: not-started, on: 2027-09}}\n';
  it.each([
    ['en', '', 'One name at a time; the next is asked for right after.', 'These are several lines, and a name is one.', 'Segment "regular"'],
    ['ko', '', '이름을 하나씩 적으십시오. 다음 것은 이어서 묻습니다.', '여러 줄은 한 이름이 될 수 없습니다.', '세분시장 "regular"'],
    ['en', '1', 'One name at a time; the next is asked for right after.', 'These are several lines, and a name is one.', 'Segment "regular"'],
  ])('is asked for one at a time, and is not made of several lines: %s%s', async (lang, plain, says, refuses, then) => {
    const cwd = place();
    writeFileSync(join(cwd, 'plan.yaml'), plan);
    const terminal = inTerminal(['wizard', '--lang', lang, ...today], { cwd, env: { ACCESSIBLE: plain } });
    await terminal.until(new RegExp(`${says}[^]*(?:> *|Answer: )$`));
    await terminal.type(plain ? 'high value\rregular\rnew\r' : paste);
    if (!plain) {
      await terminal.until('high value regular new');
      await terminal.type(keys.enter);
    }
    await terminal.until(new RegExp(`${refuses}[^]*(?:> *|Answer: )$`));
    await terminal.type(`regular${keys.enter}`);
    await terminal.until(then);
    await terminal.type(keys.ctrlC);
    expect(await terminal.exit).toBe(130);
    expect(read(join(cwd, '.plan.yaml.draft')).match(/"to":.*/g)).toEqual(['"to":"regular"}']);
  }, 30_000);

  it.each([
    ['en', 'Name of the segment', ['regular', 'no more'], /Write plan\.yaml\?[^]*Enter choose/, ['name: regular']],
    ['ko', '세분시장 이름', ['단골', '아니요'], /저장하시겠습니까\?[^]*Enter 선택/, ['name: 단골']],
    ['en', 'Name of the segment', ['none'], /leaves things unsaid/, null],
  ])('is not "no": that ends the list (%s, %s %j)', async (lang, label, answers, end, names) => {
    const cwd = place();
    writeFileSync(join(cwd, 'plan.yaml'), plan);
    const terminal = inTerminal(['wizard', '--lang', lang, ...today], { cwd });
    await answerAll(terminal, { [label]: answers }, end);
    if (names) await terminal.type(keys.enter);
    await terminal.exit;
    expect(read(join(cwd, 'plan.yaml')).match(/name: [^,}\n]*/g)).toEqual(names);
  }, 60_000);
});

it.concurrent('the screen in the README is real', async () => {
  const block = /^```text\nWhich role[^]*?^```$/m.exec(read(join(root, 'README.md')))![0].split('\n').slice(1, -1);
  const cwd = place();
  const terminal = inTerminal(['wizard', '--stage', 'idea', ...today], { cwd });
  await unnamed(terminal);
  await terminal.until('Employees');
  await terminal.type(keys.enter);
  await terminal.until(/Choice of software[^]*Enter choose/);
  await terminal.type(keys.enter);
  const before = await terminal.until(/Role of the accountable owner[^]*Enter choose/);
  await terminal.type('president');
  const after = await terminal.until(/> president[^]*> CEO[^]*Enter choose/);
  for (const line of block) expect(before + after, line).toContain(line.trimEnd());
  terminal.kill('SIGKILL');
}, 30_000);

describe.concurrent('nothing is lost', () => {
  it('after kill -9, and after Ctrl-C, which says where the answers are', async () => {
    const cwd = place();
    const first = inTerminal(['wizard', '--stage', 'idea', ...today], { cwd });
    await unnamed(first);
    await first.until('Employees');
    await first.type(`4321${keys.enter}`);
    await first.until('Choice of software');
    first.kill('SIGKILL');
    expect(await first.exit).toBe(137);
    // The lock of a killed wizard is in nobody's way.
    expect(readdirSync(cwd)).toEqual(['.plan.yaml.draft', '.plan.yaml.draft.lock']);
    expect(statSync(join(cwd, '.plan.yaml.draft')).mode & 0o777).toBe(0o600);
    // A line that was cut off in the middle is no answer.
    writeFileSync(join(cwd, '.plan.yaml.draft'), '{"set":["proj', { flag: 'a' });

    const second = inTerminal(['wizard', '--stage', 'idea', ...today], { cwd });
    await second.until('Go on where I stopped');
    await second.type(keys.enter);
    await second.until('Choice of software');
    await second.type(keys.ctrlC);
    await second.until('.plan.yaml.draft');
    expect(await second.exit).toBe(130);

    const third = inTerminal(['wizard', '--stage', 'idea', ...today], { cwd });
    await third.until('Go on where I stopped');
    await third.type(keys.enter);
    await answerAll(third, {}, /Write plan\.yaml\?[^]*Enter choose/);
    await third.type(keys.enter);
    expect(await third.exit).toBe(1);
    expect(read(join(cwd, 'plan.yaml'))).toContain('employees: 4321');
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  }, 60_000);

  it('when somebody else writes the plan meanwhile', async () => {
    const cwd = place();
    const plan = join(cwd, 'plan.yaml');
    writeFileSync(plan, 'project: {stage: idea} # mine\n');
    const terminal = inTerminal(['wizard', ...today], { cwd });
    await terminal.until('Employees');
    await terminal.type(`4321${keys.enter}`);
    await answerAll(terminal, {}, /Write plan\.yaml\?[^]*Enter choose/);
    writeFileSync(plan, 'project: {stage: idea} # theirs\n');
    await terminal.type(keys.enter);
    await terminal.until('was changed by someone else');
    expect(await terminal.exit).toBe(2);
    expect(read(plan)).toBe('project: {stage: idea} # theirs\n');
    expect(readdirSync(cwd)).toEqual(['.plan.yaml.draft', 'plan.yaml']);
  }, 60_000);
});

describe.concurrent('a repair', () => {
  const examples = ['first-draft', 'korean', 'stages/2-proposal'];
  it.each(examples)('of %s changes what was asked for, and no other byte', async (name) => {
    const cwd = place();
    const plan = join(cwd, 'p.plan.yaml');
    const before = read(join(root, 'examples', `${name}.plan.yaml`));
    writeFileSync(plan, before);
    const terminal = inTerminal(['wizard', 'p.plan.yaml', ...today], { cwd });
    // Everything is passed; then one value is given by a flag.
    await answerAll(terminal, {}, /Nothing changes in the file\./);
    await terminal.exit;
    expect(read(plan)).toBe(before);

    // One value changes, and is written: all that stands before and behind it is the same.
    const named = inTerminal(['wizard', 'p.plan.yaml', '--set', 'project.name=A "new": name', ...today], { cwd });
    await answerAll(named, {}, /Write p\.plan\.yaml\?[^]*Enter choose/);
    await named.type(keys.enter);
    await named.exit;
    const { source } = readSource(plan, before);
    const node = nodeAt(source!.root, ['project', 'name'])!;
    const after = read(plan);
    expect(after.slice(0, node.start)).toBe(before.slice(0, node.start));
    expect(after.slice(after.length - (before.length - node.end))).toBe(before.slice(node.end));
    expect(after.slice(node.start, after.length - (before.length - node.end))).toBe('"A \\"new\\": name"');
  }, 90_000);

  it('names at the start what no answer mends', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'p.plan.yaml'), 'project: {name: One}\nownership:\n  sponsor: J. Kim\ntimeline: {start: 2027-13}\n');
    const terminal = inTerminal(['wizard', 'p.plan.yaml', ...today], { cwd });
    await terminal.until(/p\.plan\.yaml:3:12\s+"J\. Kim" cannot stand here by itself[^]*Start/);
    await terminal.type(keys.ctrlC);
    await terminal.exit;
    expect(terminal.shown()).not.toContain('p.plan.yaml:4:');
  }, 30_000);

  it('shows the value, the remedy and the change, and keeps mode and link', async () => {
    const cwd = place();
    const plan = join(cwd, 'real.yaml');
    const before = read(join(root, 'examples/first-draft.plan.yaml')).replaceAll('\n', '\r\n');
    writeFileSync(plan, `\ufeff${before}`);
    chmodSync(plan, 0o640);
    symlinkSync('real.yaml', join(cwd, 'p.plan.yaml'));
    const terminal = inTerminal(['wizard', 'p.plan.yaml', ...today], { cwd });
    const change = 'Role of the accountable owner';
    await answerAll(terminal, { 'What do you want to change?': ['Leave it as it is', 'Leave it as it is', `${change} (now: CIO)`] }, /Role of the accountable owner \(now: CIO\) >[^]*Enter choose/);
    await terminal.type('head of sales');
    await terminal.until('> head of sales');
    await terminal.type(keys.enter);
    await answerAll(terminal, {}, /Write p\.plan\.yaml\?[^]*Enter choose/);
    expect(terminal.raw()).toContain('Make an executive of the business the accountable owner.');
    expect(terminal.shown()).toContain('-  owner: {role: CIO, title: Chief Information Officer}');
    expect(terminal.shown()).toContain('+  owner: {role: sales-head, title: Chief Information Officer}');
    await terminal.type(keys.enter);
    expect(await terminal.exit).toBe(1);
    expect(read(plan)).toBe(`\ufeff${before.replace('role: CIO, title', 'role: sales-head, title')}`);
    expect(statSync(plan).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'p.plan.yaml')).isSymbolicLink()).toBe(true);
  }, 60_000);

  it('going back shows what was just answered as the value that stands there', async () => {
    const cwd = place();
    const plan = join(cwd, 'p.plan.yaml');
    const before = read(join(root, 'examples/sound.plan.yaml')).replace(/ {2}compensation: .*/, '  compensation: {state: none, on: 2027-01-15, serves: customer-need}');
    writeFileSync(plan, before);
    const terminal = inTerminal(['wizard', 'p.plan.yaml', '--lang', 'ko', ...today], { cwd, rows: 40 });
    const list = (value: string) => new RegExp(`무엇을 바꾸시겠습니까\\?\\s+> 그대로 두기\\s+보상체계: 진행 상태 \\(현재 값: ${value}\\)[^]*Enter 선택`);
    await terminal.until(list('계획 없음'));
    await terminal.type(keys.down);
    await terminal.enter();
    await terminal.until(/> 계획 없음\s+예정[^]*Enter 선택/);
    await terminal.type(keys.down);
    await terminal.enter();
    await terminal.until(/저장하시겠습니까[^]*Enter 선택/);
    await terminal.type(keys.down);
    await terminal.enter();
    await terminal.until(list('예정'));
    await terminal.enter();
    await terminal.until(/저장하시겠습니까[^]*Enter 선택/);
    await terminal.enter();
    await terminal.exit;
    expect(read(plan)).toBe(before.replace('compensation: {state: none,', 'compensation: {state: 예정,'));
  }, 60_000);

  it('mends values that cannot be read, and misspelt keys', async () => {
    const cwd = place();
    const plan = join(cwd, 'plan.yaml');
    writeFileSync(plan, 'project: {stage: idea} # c\ntimeline:\n  start: next May # soon\n  finsh: 2029-06\n');
    const terminal = inTerminal(['wizard', ...today], { cwd });
    await terminal.until('"next May" does not say which year');
    await terminal.type(`2027-05${keys.enter}`);
    await terminal.until('Change the name "finsh" to "finish"?');
    await terminal.type(keys.enter);
    await answerAll(terminal, {}, /Write plan\.yaml\?[^]*Enter choose/);
    await terminal.type(keys.enter);
    await terminal.exit;
    expect(read(plan)).toBe('project: {stage: idea} # c\ntimeline:\n  start: 2027-05 # soon\n  finish: 2029-06\n');
  }, 60_000);

  it('takes at Enter what it says to write, where only that can be meant', async () => {
    const cwd = place();
    const plan = join(cwd, 'plan.yaml');
    writeFileSync(plan, 'project: {stage: idea, employees: "about 2,400"}\nbudget: {currency: USD, total: EUR 5M, technology: -5, change_management: 1M - 2M}\n');
    const terminal = inTerminal(['wizard', ...today], { cwd });
    await terminal.until(/Write 2400[^]*Enter alone: 2400\s+> \(2400\)/);
    await terminal.type(keys.enter);
    for (const said of ['"EUR 5M" is in EUR', '-5 is negative', '"1M - 2M" is a range']) {
      expect(await terminal.until(new RegExp(`${said}[^]*Enter alone: [^]*> *(?:\\(|$)`))).toMatch(/Enter alone: leave it/);
      await terminal.type(keys.enter);
    }
    await terminal.until(/Write plan\.yaml\?[^]*Enter choose/);
    await terminal.type(keys.enter);
    expect(await terminal.exit).toBe(2);
    expect(read(plan)).toBe('project: {stage: idea, employees: "2400"}\nbudget: {currency: USD, total: EUR 5M, technology: -5, change_management: 1M - 2M}\n');
  }, 30_000);

  it.each([
    ['en', 'plan.yaml: 3 problems keep it from being judged. Asked about here: 1. To be corrected in the file: 2.', 'Correct these in the file, and run the wizard again:'],
    ['ko', 'plan.yaml: 문제 3건 때문에 판정할 수 없습니다. 여기서 물어 고칠 것: 1건. 파일에서 직접 고칠 것: 2건.', '위의 문제를 파일에서 고친 뒤 다시 실행하십시오:'],
  ])('says how much of an unreadable plan it can ask about, and what to do with the rest: %s', async (lang, first, last) => {
    const cwd = place();
    writeFileSync(join(cwd, 'plan.yaml'), 'project: {stage: idea}\ntimeline: {start: next May, foo: bar}\nchange_management: yes\n');
    const terminal = inTerminal(['wizard', '--lang', lang, ...today], { cwd, columns: 120 });
    await terminal.until(new RegExp(first.replaceAll(' ', '\\s+')));
    await terminal.type(keys.enter);
    expect(await terminal.exit).toBe(2);
    expect(terminal.shown()).toMatch(new RegExp(`(?:NO VERDICT|판정 불가)\\r?\\n.*\\r?\\n\\r?\\n${last}\\r?\\n  crm-check wizard plan\\.yaml --lang ${lang}\\r?\\n$`));
  }, 30_000);

  it('never touches what is not YAML', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'plan.yaml'), 'project: {stage: idea\n');
    const { status, stdout } = await runHere(['wizard'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: (await runHere(['plan.yaml'], { cwd })).stdout });
    expect(read(join(cwd, 'plan.yaml'))).toBe('project: {stage: idea\n');
  });
});

describe.concurrent('without a terminal', () => {
  it('names each missing answer and its flag', async () => {
    const { status, stderr, stdout } = await runHere(['wizard', '--stage', 'idea'], { cwd: place() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/7 answers are missing/);
    for (const flag of ['ownership.owner.role', 'ownership.sponsor.role', 'customer_strategy.state', 'timeline.finish']) expect(stderr).toContain(`--set ${flag}=`);
  });

  it('writes a plan from flags and a file, with the same validation', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'answers.yaml'), 'ownership: {owner: {role: CEO}, sponsor: {role: 대표이사}}\ncustomer_strategy: {state: planned, on: TBD, segments: [{name: a}, {name: b, value: high}]}\ntechnology: {selection: {on: unknown}}\n');
    const args = ['wizard', '--stage', 'idea', '--answers', 'answers.yaml', '--set', 'timeline.start=2027-01', '--no-input', ...today];
    expect((await runHere([...args, '--set', 'timeline.finish=soon'], { cwd })).stderr).toMatch(/timeline\.finish: "soon" is not a date/);
    expect((await runHere([...args, '--set', 'timeline.finsh=2029'], { cwd })).stderr).toMatch(/Did you mean "timeline\.finish"\?/);
    expect(existsSync(join(cwd, 'plan.yaml'))).toBe(false);
    const dry = await runHere([...args, '--set', 'timeline.finish=2029-06', '--dry-run'], { cwd });
    expect(dry.stdout).toContain('+  finish: 2029-06');
    expect(existsSync(join(cwd, 'plan.yaml'))).toBe(false);
    expect((await runHere([...args, '--set', 'timeline.finish=2029-06'], { cwd })).status).toBe(1);
    expect(read(join(cwd, 'plan.yaml'))).toContain('  segments:\n    - name: a\n    - name: b\n      value: high\n');
    // The same answers again change nothing.
    const again = read(join(cwd, 'plan.yaml'));
    expect((await runHere([...args, '--set', 'timeline.finish=2029-06', '--dry-run'], { cwd })).stdout).toMatch(/^Nothing changes in the file\.$/m);
    await runHere([...args, '--set', 'timeline.finish=2029-06'], { cwd });
    expect(read(join(cwd, 'plan.yaml'))).toBe(again);
  }, 40_000);

  it('one value by --set and --no-input leaves the rest open, and no other byte changes', async () => {
    const cwd = place();
    const before = '# ours\nproject:\n    stage: idea   # soon a proposal\n    company: A\n';
    writeFileSync(join(cwd, 'plan.yaml'), before);
    const { status, stdout, stderr } = await runHere(['wizard', '--set', 'project.employees=1만 2천', '--no-input', ...today], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Written: plan\.yaml\n[^]*FAIL: the plan leaves things unsaid/);
    const after = before.replace('company: A\n', 'company: A\n    employees: 1만 2천\n');
    expect(read(join(cwd, 'plan.yaml'))).toBe(after);
    // Without answers there is nothing to take, and without the flag all is asked for.
    for (const args of [['--no-input'], ['--set', 'project.employees=5']]) {
      const refused = await runHere(['wizard', ...args, ...today], { cwd });
      expect(refused.status).toBe(2);
      expect(refused.stderr).toMatch(/--set ownership\.owner\.role=/);
      expect(refused.stderr.includes('add --no-input') || refused.stderr.includes('add\n--no-input')).toBe(args.length > 1);
    }
    expect(read(join(cwd, 'plan.yaml'))).toBe(after);
  }, 20_000);

  it('a value for a plan that cannot be read is said not to be written', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'plan.yaml'), 'timeline: {start: soon}\n');
    const { status, stdout } = await runHere(['wizard', '--set', 'project.name=X', '--no-input', ...today], { cwd });
    expect([status, read(join(cwd, 'plan.yaml'))]).toEqual([2, 'timeline: {start: soon}\n']);
    expect(stdout).toMatch(/"soon" is not a date[^]*\nNot written: plan\.yaml\./);
  });

  it.skipIf(process.getuid?.() === 0)('a folder that is not writable is said first', async () => {
    const cwd = place();
    chmodSync(cwd, 0o500);
    expect(await runHere(['wizard'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be written to the folder') as string });
  });
});

it.concurrent('ACCESSIBLE=1: plain lines, nothing drawn twice', async () => {
  const cwd = place();
  const terminal = inTerminal(['wizard', ...today], { cwd, env: { ACCESSIBLE: '1', NO_COLOR: '1' } });
  // Enter keeps the stage that stands there; then another one is chosen.
  await terminal.until(/2\. proposal \(now\)[^]*Number or name: $/);
  await terminal.type('\r');
  await terminal.until(/Stage: proposal[^]*Project name[^]*Answer: $/);
  await terminal.type('<\r');
  await terminal.until(/Stage[^]*Number or name: $/);
  await terminal.type('idea\r');
  await unnamed(terminal);
  await terminal.until(/Employees[^]*Answer: $/);
  await terminal.type('?\r');
  await terminal.until(/project\.employees[^]*Answer: $/);
  await terminal.type('5000\r');
  await terminal.until(/1\. no software needed[^]*Number or name: $/);
  await terminal.type('99\r');
  await terminal.until('"99" is not in the list');
  await terminal.type('b\r');
  await terminal.until('"b" is not in the list');
  await terminal.type('<\r');
  await terminal.until(/Employees[^]*Answer: $/);
  await terminal.type('6000\r');
  await terminal.until(/Choice of software[^]*Number or name: $/);
  await terminal.type('>\r');
  await terminal.until(/The project: the rest is left for later[^]*\nLeadership \(part 2 of 4\)[^]*Number or name: $/);
  await terminal.type('<\r');
  await terminal.until(/\nThe project \(part 1 of 4\)[^]*Choice of software[^]*Number or name: $/);
  for (let turn = 0; turn < 30 && !terminal.shown().includes('Write plan.yaml?'); turn++) {
    await terminal.until(/(Answer|Number or name): $/);
    if (!terminal.shown().includes('Write plan.yaml?')) await terminal.type('\r');
  }
  await terminal.type('1\r');
  expect(await terminal.exit).toBe(1);
  expect(read(join(cwd, 'plan.yaml'))).toContain('employees: 6000');
  // oxlint-disable-next-line no-control-regex -- no escape sequence at all
  expect(terminal.raw()).not.toMatch(/\u001b/);
}, 60_000);

describe.concurrent('init', () => {
  it.each([['SIGTERM', 143], ['SIGINT', 130]] as const)('%s ends it with the exit code of the signal, and no colour where none is wanted', async (signal, code) => {
    const terminal = inTerminal(['init', '--no-color'], { cwd: place() });
    await terminal.until(/checked in CI[^]*Enter choose/);
    terminal.kill(signal);
    expect(await terminal.exit).toBe(code);
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(terminal.raw()).not.toMatch(/\x1b\[(?:1|36)m/);
  });

  it('makes a plan, settings and the CI file asked for, which work as they are, and overwrites nothing', async () => {
    const cwd = place();
    const terminal = inTerminal(['init'], { cwd });
    await terminal.until(/checked in CI[^]*Enter choose/);
    await terminal.type(keys.up + keys.up + keys.enter);
    expect(await terminal.exit).toBe(0);
    expect(readdirSync(cwd)).toEqual(['.github', 'crm-check.config.yaml', 'plan.yaml']);
    // Nothing is stated yet: the plan can be read, and fails as incomplete.
    const { status, stdout } = await runCommand([...today], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('0 met, 0 not met');
    writeFileSync(join(cwd, 'plan.yaml'), 'project: {stage: idea} # mine\n');
    const again = await runCommand(['init', '--ci', 'gitlab', '--lang', 'ko'], { cwd });
    expect(again.status).toBe(0);
    expect(read(join(cwd, 'plan.yaml'))).toBe('project: {stage: idea} # mine\n');
    expect(readdirSync(cwd)).toContain('.gitlab-ci.yml');
  }, 40_000);

  it('without a terminal asks for the flag, and writes nothing', async () => {
    const cwd = place();
    expect(await runCommand(['init'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('--ci') as string });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks nothing where that is said, and makes no CI file then', async () => {
    const cwd = place();
    expect(await runCommand(['init', '--no-input'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(cwd)).toEqual(['crm-check.config.yaml', 'plan.yaml']);
  });

  it('in Korean makes a plan that says nothing either', async () => {
    const cwd = place();
    // Under another locale the next command would speak English.
    expect((await runCommand(['init', '--ci', 'none', '--lang', 'ko'], { cwd })).stdout).toMatch(/다음: crm-check wizard plan\.yaml --lang ko\n$/);
    expect(read(join(cwd, 'plan.yaml')).match(/crm-check(?: wizard)? plan\.yaml --lang ko/g)).toHaveLength(2);
    expect((await runCommand([...today], { cwd })).stdout).toContain('충족 0, 미충족 0');
  });
});
