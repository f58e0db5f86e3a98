// A whole plan in ten minutes, in a real pseudo-terminal: how many questions, how many keys.
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerAll, inTerminal, keys } from './terminal.ts';
import { runCommand } from './run.ts';

const place = (): string => mkdtempSync(join(tmpdir(), 'crm-check-minutes-'));
const today = ['--today', '2026-11-23'];

/** Six seconds to read a question and think, a quarter of a second a key (some 40 words a minute): a slow hour of a usual office worker. */
const minutes = (questions: number, pressed: number): number => (questions * 6 + pressed / 4) / 60;

/** What somebody knows who knows the project: two segments, two goals, two processes, a pilot. */
const known = {
  Stage: 'proposal',
  'Project name': 'Closer to You',
  Company: 'Bramwell Stores',
  Employees: '12k',
  'Out of scope': 'nothing is excluded',
  'Choice of software: state of the choice': 'not started',
  'Role of the accountable owner': 'COO',
  'Role of the executive sponsor': 'president',
  'Run by': 'the business',
  'Customer strategy: state of the work': 'approved',
  'Customer strategy: date': '2026-09-30',
  // Not readable so; Enter then takes what is offered instead.
  'Choice of software: date': '09/2027',
  'Written by': 'the business',
  'Market segmentation: state of the work': 'done',
  'Market segmentation: basis': 'profitability|needs',
  'Market segmentation: date': '2026-08-15',
  'Name of the segment': ['loyal families', 'bargain, hunters'],
  'Segment "loyal families": value': 'high',
  'Segment "loyal families": treatment': 'invest in the relationship',
  'Segment "bargain, hunters": value': 'unprofitable',
  'Segment "bargain, hunters": treatment': 'do not pursue',
  'Marketing goals agreed: state of the work': 'approved',
  'Marketing goals agreed: date': '2026-10-15',
  'Name of the goal': ['retention', 'margin'],
  'Goal "retention": kind of goal': 'loyalty',
  'Goal "retention": metric': 'families who stay a year',
  'Goal "retention": value today': '82',
  'Goal "retention": target': '88',
  'Goal "retention": target date': '2029-12',
  'Goal "retention": measured by': 'finance',
  'Goal "margin": kind of goal': 'profitability',
  'Goal "margin": metric': 'margin per household',
  'Goal "margin": value today': '41',
  'Goal "margin": target': '46',
  'Goal "margin": target date': '2030-06',
  'Goal "margin": measured by': 'finance',
  'Name of the process': ['customer service', 'order fulfilment'],
  'Process "customer service": kind of process': 'customer service',
  'Process "order fulfilment": kind of process': 'order fulfilment',
  'Change management plan: state of the work': 'draft',
  'Change management plan: date': '2026-12-15',
  'Choice of software: contract date': '2027-11',
  'Change management': '9M',
  'Name of the phase': 'pilot',
  'Phase "pilot": level of technology': 'a system already in use',
  'Phase "pilot": customising': 'none',
  'Phase "pilot": stop criterion': 'visits do not rise in four months',
  Technology: '30M',
  'Total budget': '72M',
  Start: '2027-01',
  'Go-live': '2028-10',
  Finish: '2029-06',
  'Low estimate': '60M',
  'High estimate': '95M',
  'Overrun accepted by': 'CEO',
  Reach: 'company-wide',
  Currency: 'USD',
  'Date of the review': '2028-03',
  'Review: largest share of the budget spent by then': '20',
  'Comparable projects: basis of the expectation': 'own past projects',
  'Comparable projects: number': '5',
  'Comparable projects: of these, reached their goals': '2',
  'Executive briefing: subjects covered': 'cost|time|change in the organisation',
  'Executive briefing: date of the briefing': '2026-09-15',
  'Executive briefing: attended by': 'CEO|COO|CFO',
};

it.concurrent('all that a proposal needs, to a plan that passes', async () => {
  const cwd = place();
  const terminal = inTerminal(['wizard', ...today], { cwd });
  const seen = await answerAll(terminal, known, /Write plan\.yaml\?[^]*Enter choose/);
  expect(readdirSync(cwd).sort()).toEqual(['.plan.yaml.draft', '.plan.yaml.draft.lock']);
  await terminal.type(keys.enter);
  await terminal.until(/\d in the baseline\.\s/);
  expect(await terminal.exit, terminal.shown()).toBe(0);
  expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  // What was asked is what was known, and where a list ends.
  expect(new Set(seen)).toEqual(new Set(Object.keys(known)));
  expect({ questions: seen.length, pressed: terminal.pressed() < 500, minutes: minutes(seen.length, terminal.pressed()) < 10 }).toEqual({ questions: 73, pressed: true, minutes: true });
  // Judged as a check judges it, and written as an author would.
  const { stdout } = await runCommand(['plan.yaml', ...today], { cwd });
  expect(stdout).toMatch(/PASS: [^]* 0 not met, 0 not stated/);
  expect(terminal.shown().replaceAll('\r\n', '\n')).toContain(stdout);
  const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
  for (const lines of ['  segments:\n    - name: loyal families\n      value: high\n      treatment: invest\n    - name: bargain, hunters\n', '    basis: [profitability, needs]\n', '    role: ceo\n', '    on: 2027-09\n', '  total: 72M\n', '  employees: 12k\n']) expect(text).toContain(lines);
}, 120_000);

it.concurrent('a verdict long before, with the rest of each part left for later', async () => {
  const cwd = place();
  const terminal = inTerminal(['wizard', 'early.yaml', ...today], { cwd });
  let asked = 0;
  const next = async (question: string | RegExp, ...answer: string[]) => {
    await terminal.until(question);
    asked++;
    for (const key of answer) await terminal.type(key);
  };
  await next(/Stage[^]*Enter choose/, keys.enter);
  await next(/Project name[^]*> *$/, keys.enter);
  await next(/Company[^]*> *$/, keys.enter);
  await next(/Employees[^]*> *$/, `5000${keys.enter}`);
  await next(/Out of scope[^]*Enter done/, keys.right);
  await next(/The project: the rest is left for later[^]*part 2 of 6[^]*accountable owner >[^]*Enter choose/, 'CIO');
  await terminal.until(/CIO\s+> CIO/);
  await terminal.enter();
  await next(/executive sponsor >[^]*Enter choose/, keys.right);
  await next(/not met +An accountable owner outside IT[^]*part 3 of 6[^]*Enter choose/, keys.right);
  await next(/part 4 of 6[^]*> *$/, keys.right);
  await next(/part 5 of 6[^]*> *$/, keys.right);
  await next(/part 6 of 6[^]*> *$/, keys.right);
  await next(/Write early\.yaml\?[^]*Enter choose/, keys.enter);
  await terminal.until(/FAIL: the plan breaks rules[^]*\n\r?\nGo on whenever you know more:\r?\n {2}crm-check wizard early\.yaml\r?\n/);
  expect(await terminal.exit).toBe(1);
  // Once: the report behind a wizard does not tell how to begin one.
  expect(terminal.shown().match(/crm-check wizard early\.yaml\r?$/gm)).toHaveLength(1);
  expect(terminal.shown()).toMatch(/Start with: [^]*Go on whenever/);
  expect({ asked, pressed: terminal.pressed() }).toEqual({ asked: 12, pressed: 19 });
  // Nothing is forgotten: the next start asks for all that was left.
  const again = inTerminal(['wizard', 'early.yaml', ...today], { cwd });
  await again.until(/early\.yaml: 4\d questions are open[^]*An accountable owner outside IT[^]*Enter choose/);
  await again.type(keys.right);
  await again.until(/Out of scope[^]*Enter done/);
  again.kill('SIGKILL');
}, 60_000);
