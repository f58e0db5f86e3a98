// The words of init.
export const init = {
  description: 'Puts a commented starter plan, a settings file and, if wanted, the CI file into a repository. Never overwrites.',
  usage: '[FOLDER] [options]',
  argument: 'the folder of the repository (default: the working directory)',
  ci: 'write the CI file for',
  ask: 'Shall the plans be checked in CI?',
  choices: { github: 'GitHub (.github/workflows/crm-check.yml)', gitlab: 'GitLab (.gitlab-ci.yml)', none: 'No CI file' },
  noInput: 'ask nothing; without --ci that means no CI file',
  needed: 'There is no terminal to ask in. Say with --ci whether a CI file is wanted: github, gitlab or none.',
  made: (file: string) => `made  ${file}`,
  kept: (file: string) => `kept  ${file} (it is there already)`,
  next: (plan: string) => `Next: crm-check wizard ${plan}`,
  oneFolder: 'Name one folder, for example: crm-check init proposals',
  notFolder: (folder: string) => `${folder} is not a folder.`,
  notTop: (file: string, top: string, ci: string) => `${file} counts at the top of the repository only (${top}). Run \`crm-check init --ci ${ci}\` there, or leave the CI file out here with --ci none.`,
  failed: (file: string, reason: string) => `${file} cannot be written: ${reason}.`,
  untouched: 'Nothing was made.',
  after: `Examples:
  crm-check init                          ask what is wanted
  crm-check init --ci github              in a repository, with GitHub's file
  crm-check init proposals --ci none      in a folder, which is made if need be`,
  plan: (plan: string) => ['The plan of a CRM project. Fill in what is known; TBD means not stated yet, and is never a pass.', `crm-check wizard ${plan} asks for the rest; crm-check ${plan} judges it.`],
  settings: {
    head: ['Settings of crm-check. A flag of a call beats what stands here.', 'Lines behind # are examples; remove the # to use them.'],
    files: 'Plans that are judged when a call names none; folders are searched for plan.yaml and *.plan.yaml (or .yml).',
    failOn: 'The mildest severity that fails a plan: error, warning, info or never.',
    language: 'Language of the report: en or ko.',
    packs: 'Rules besides those of the source document, from other published evidence.',
    stage: 'Judges every plan as if it had reached at least this stage: idea, proposal, contract or go-live.',
    rules: 'Another severity for a rule, or off; crm-check rules lists them.',
  },
  job: ['Judges the plans of this repository. Exit code 0: all pass; 1: one fails; 2: one could not be judged.'],
  fromBase: ['Plans come from the proposal; settings, waivers and crm-check itself do not, so that no proposal judges itself.', 'The settings must be on the branch it goes into first: until then this ends with exit code 2.', 'This file comes from the proposal too: let code owners review it, or require it from outside the repository.'],
};
