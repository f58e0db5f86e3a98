// The files of `crm-check init`, as text. The starter plan is made from the vocabulary, so that it cannot fall behind it.
import { fieldAt } from '../shape/field-at.ts';
import { label } from '../shape/field.ts';
import { planField } from '../plan/fields/index.ts';
import { stage } from '../plan/choices/index.ts';
import { unnamedStage, type Language, type Path } from '../types.ts';
import type { WizardWords } from '../words/wizard.ts';
import { widthOf } from '../reporters/frame.ts';
import { notKnown } from './answer.ts';

export type Ci = 'github' | 'gitlab' | 'none';
export const ciNames: readonly Ci[] = ['github', 'gitlab', 'none'];

/** What a proposal is asked first. */
const fields: readonly Path[] = [
  ['project', 'name'], ['project', 'company'], ['project', 'employees'], ['project', 'reach'], ['project', 'stage'],
  ['expectation', 'stop_if'],
  ['ownership', 'owner', 'role'], ['ownership', 'sponsor', 'role'], ['ownership', 'run_by'],
  ['customer_strategy', 'state'], ['customer_strategy', 'on'], ['customer_strategy', 'written_by'],
  ['change_management', 'strategy', 'state'], ['change_management', 'strategy', 'on'],
  ['technology', 'selection', 'state'], ['technology', 'selection', 'on'],
  ['budget', 'currency'], ['budget', 'total'], ['budget', 'technology'], ['budget', 'change_management'],
  ['timeline', 'start'], ['timeline', 'finish'],
];

const schemas: Readonly<Record<Language, string>> = { en: 'plan.schema.json', ko: 'plan.ko.schema.json' };

/** A plan in which nothing is stated but the stage, each line with the name of its field. */
export function starterPlan(file: string, language: Language, { init }: WizardWords): string {
  const open = notKnown(language);
  const lines: [text: string, comment: string][] = [];
  let above: Path = [];
  for (const path of fields) {
    path.slice(0, -1).forEach((step, index) => {
      if (above[index] === step && above.slice(0, index).every((other, at) => other === path[at])) return;
      if (index === 0) lines.push(['', '']);
      lines.push([`${'  '.repeat(index)}${step}:`, label(fieldAt(planField, path.slice(0, index + 1)) ?? planField, language)]);
    });
    above = path;
    const value = path.at(-1) === 'stage' ? (language === 'ko' ? stage.options[unnamedStage].ko : unnamedStage) : open;
    lines.push([`${'  '.repeat(path.length - 1)}${path.at(-1)}: ${value}`, commentOn(path, language)]);
  }
  const column = Math.max(...lines.map(([text]) => widthOf(text))) + 2;
  const head = [`yaml-language-server: $schema=./node_modules/crm-check/dist/schema/${schemas[language]}`, ...init.plan(file)];
  return `${head.map((line) => `# ${line}\n`).join('')}${lines.map(([text, comment]) => (text ? `${text}${' '.repeat(column - widthOf(text))}# ${comment}` : '')).join('\n')}\n`;
}

/** The field's name, with the values of a short choice. */
function commentOn(path: Path, language: Language): string {
  const field = fieldAt(planField, path)!;
  const options = field.type === 'choice' ? Object.entries(field.of.options) : [];
  const values = options.length && options.length <= 6 ? `: ${options.map(([value, option]) => (language === 'ko' ? option.ko : value)).join(', ')}` : '';
  return `${label(field, language)}${values}`;
}

export function starterSettings(language: Language, { init }: WizardWords): string {
  const { settings } = init;
  const comment = (text: string) => `# ${text}\n`;
  return [
    settings.head.map(comment).join(''),
    `${comment(settings.files)}files: [.]\n`,
    `${comment(settings.failOn)}failOn: error\n`,
    `${comment(settings.language)}language: ${language}\n`,
    `${comment(settings.packs)}# packs: [practice]\n`,
    `${comment(settings.stage)}# stage: proposal\n`,
    `${comment(settings.rules)}# rules:\n#   seed/several-methods: info\n`,
  ].join('\n');
}

export const ciFiles: Readonly<Record<Exclude<Ci, 'none'>, { path: string; text(own: WizardWords, version: string): string }>> = {
  github: {
    path: '.github/workflows/crm-check.yml',
    text: ({ init }, version) => `${[...init.job, ...init.fromBase].map((line) => `# ${line}\n`).join('')}name: crm-check
on: pull_request
permissions:
  contents: read
jobs:
  plans:
    runs-on: ubuntu-latest
    env:
      BASE: \${{ github.event.pull_request.base.sha }}
    steps:
      - uses: actions/checkout@fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09 # v5.1.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      - run: git worktree add --detach "$RUNNER_TEMP/base" "$BASE"
      - run: npm install --ignore-scripts --prefix "$RUNNER_TEMP/tool" crm-check@${version}
        working-directory: \${{ runner.temp }}
      - run: '"$RUNNER_TEMP/tool/node_modules/.bin/crm-check" --config "$RUNNER_TEMP/base/crm-check.config.yaml" --root . --since "$BASE"'
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    // Like templates/crm-check.yml, with the settings of the target branch.
    text: ({ init }, version) => `${[...init.job, ...init.fromBase].map((line) => `# ${line}\n`).join('')}crm-check:
  image: node:22
  variables:
    GIT_DEPTH: '0'
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      set -euo pipefail
      tool="$(mktemp -d)"
      (cd "$tool" && npm install --prefix "$tool" --ignore-scripts --no-audit --no-fund crm-check@${version}) || exit 2
      run() { node "$tool/node_modules/crm-check/dist/crm-check.cjs" "$@"; }
      if [ -n "\${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-}" ]; then
        if [ "\${CI_PROJECT_ID:-}" != "\${CI_MERGE_REQUEST_PROJECT_ID:-}" ]; then
          echo 'crm-check: no verdict in a pipeline of a fork. Run it in the parent project: in the merge request, Pipelines, Run pipeline.' >&2
          exit 2
        fi
        target="refs/remotes/origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
        git fetch --quiet origin "+refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME:$target" || exit 2
        git worktree add --quiet --force --detach "$tool/target" "$target" || exit 2
        options=("--config=$tool/target/crm-check.config.yaml" --root=.)
        # GitLab compares this report with that of the target branch, where all plans are judged: what is missing here would look solved.
        run "\${options[@]}" --output gitlab=gl-code-quality-report.json > /dev/null 2>&1 || true
        run "\${options[@]}" "--since=$target" --output text=- --output junit=crm-check.xml
      else
        run --output text=- --output gitlab=gl-code-quality-report.json --output junit=crm-check.xml
      fi
  artifacts:
    when: always
    paths: [gl-code-quality-report.json, crm-check.xml]
    reports:
      codequality: gl-code-quality-report.json
      junit: crm-check.xml
`,
  },
};
