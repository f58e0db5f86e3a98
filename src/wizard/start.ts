// How a session begins: the first lines of a new plan, the greeting, and what is missing where nobody can be asked.
import { askedOf } from '../plan/questions/index.ts';
import { stage as stageChoice } from '../plan/choices/index.ts';
import { clean } from '../reporters/sanitize.ts';
import { shellName } from '../reporters/shell-name.ts';
import { wrap } from '../reporters/layout.ts';
import { fill } from '../reporters/wording.ts';
import { dotted } from '../shape/path.ts';
import type { Language, Stage } from '../types.ts';
import type { WizardWords } from '../words/wizard.ts';
import type { Session } from './log.ts';
import type { Question } from './question.ts';
import { formOf } from './asking.ts';
import { nameOf, type Say } from './say.ts';

/** A plan that says nothing yet but its stage. Nor how to go on where no command can name the file. */
export function newPlan(file: string, stage: Stage, language: Language, own: WizardWords): string {
  const given = shellName(file);
  // A name like that of a command would be taken for it.
  const name = given === null || /[./]/.test(given) ? given : `./${given}`;
  const head = name === null ? '' : `${own.header(name).map((line) => `# ${line}\n`).join('')}\n`;
  return `${head}project:\n  stage: ${language === 'ko' ? stageChoice.options[stage].ko : stage}\n`;
}

export function opening({ own, paint, width, plain }: Say): string[] {
  return [paint.bold(own.title), '', ...wrap(own.intro, width - 1), ...(plain ? wrap(own.keysPlain, width - 1) : []), ''];
}

/** Each missing answer with its flag and what may stand there. */
export function missingLines(missing: readonly Question[], session: Session, forbidden: boolean, say: Say): string[] {
  const { own, voice, width } = say;
  let asked: unknown = null;
  const lines = missing.flatMap((question) => {
    if (question.kind !== 'value') return [];
    const { path, field, rule, args } = question;
    const item = field.type === 'list' ? field.item : field;
    const options = item.type === 'choice' ? Object.keys(item.of.options) : [];
    const values = options.length ? own.oneOf(clean([...options.slice(0, 9), ...(options.length > 9 ? ['…'] : [])].join(' | ')), field.type === 'list') : formOf(field, say);
    // What one rule asks for stands under its question.
    const again = rule !== null && rule === asked;
    asked = rule;
    const about = rule ? fill(rule.ask, args, voice) : (askedOf(path)?.ask[voice.language] ?? nameOf(path, session, say));
    return [...(again ? [] : wrap(about, width - 3).map((line) => `  ${line}`)), `    --set ${dotted(path)}=…`, ...wrap(values, width - 9).map((line) => `        ${line}`)];
  });
  const head = forbidden ? own.missingNoInput(missing.length) : own.missing(missing.length);
  return [...wrap(head, width), ...wrap(forbidden ? own.missingHow : `${own.missingHow} ${own.missingPartly}`, width), '', ...lines];
}
