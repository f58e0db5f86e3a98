// Why something could not be judged: one sentence for each reserved id, with what to write or do instead.
import { isUnseen } from '../unseen.ts';
import { gate } from './gate.ts';
import { typeWords } from './kinds.ts';
import { yamlMistakes } from './yaml.ts';

type Args = Readonly<Record<string, string>>;

const mistake = (reason: string): string => (yamlMistakes as Record<string, string>)[reason] ?? reason;
const meant = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : '');
const write = (text: string | undefined) => (text ? ` Write ${text}` : '');
/** In the place of a space. */
const blankThere = (blank: string) => isUnseen(blank) ? ` A sign that cannot be seen (${blank}) stands there, which YAML takes for a letter. Take it out.` : ` ${blank === 'U+00A0' ? 'A no-break space' : 'A blank that is no space'} (${blank}) stands there, which YAML takes for a letter. Put a plain space in its place.`;
/** Of a range. */
const oneEnd = (a: Args) => (a.high ? `Write its lower end${a.low ? `, ${a.low}` : ''}; the upper one goes into ${a.high}` : `Write one end of it, ${a.low ? `${a.low} or ${a.write}` : `such as ${a.write}`}`);
const begins: Readonly<Record<string, string>> = { pack: 'name: ours', evidence: 'house-review-2025: {name: {en: our review}}', rule: 'strategy: leadership' };
const product = (a: Args) => (a.product ? ` The name of a product goes into ${a.product}.` : '');
/** A date in the right form that there is not. */
const beyond = (a: Args) => (a.first ? `"${a.value}" lies outside the years ${a.first} to ${a.last}. Correct the year.` : a.part ? `"${a.value}" is not a date: there is no ${{ month: 'month', day: 'day', quarter: 'quarter', half: 'half-year' }[a.part]} ${a.no}. Correct it.` : null);
/** Of a value that holds no figure. */
const undecided = (a: Args) => (a.open && !a.write ? '; if it is not decided, write TBD' : '');
const example = 'project: {name: Customer One}';

/** The problems that every kind of file shares, by the part of the id after the slash. */
const shape: Record<string, (args: Args) => string> = {
  'unknown-key': (a) =>
    a.comma
      ? `There is no field "${a.key}". Inside {...} a comma separates fields. ${a.comma === 'yes' ? 'Put a value with a comma in straight quotes ("), or write a number without commas, like 72000000.' : `Write the number without commas: ${a.comma}`}`
      : a.blank ? `There is no field "${a.key}"${a.parent ? ` in ${a.parent}` : ''}.${blankThere(a.blank)}`
      : a.slip ? `There is no field "${a.key}"${a.parent ? ` in ${a.parent}` : ''}: ${mistake(a.slip)}.` : `There is no field "${a.key}"${a.parent ? ` in ${a.parent}` : ''}.${meant(a.suggestion) || `${a.elsewhere ? ` Did you mean ${a.elsewhere}?` : ''} Known here: ${a.keys}.${a.own ? ' A field of your own is declared by a rule pack, which --pack names.' : ''}`}`,
  'missing-key': (a) => (a.value ? `"${a.value}" is no answer here, and "${a.key}" is required. Write it out.` : `"${a.key}" is required. Add it, or fill it in if it is empty.`),
  'expected-map': (a) => `${a.found} cannot stand here by itself${a.glued ? `. A space is missing after ${a.glued}:` : a.wide ? `. A wide colon stands there. Write a plain one and a space: ${a.wide}: ...` : a.blank ? `.${blankThere(a.blank)}` : a.write ? `.${write(a.write)}` : a.under ? `. Put these items under ${a.under}` : a.amount ? `. If it is an amount, it belongs into ${a.amount}; else give details by name, such as ${a.keys}.` : a.keys ? `; give its details by name, such as ${a.keys}.` : '; give its details by name.'}${product(a)}`,
  'expected-list': (a) => `${a.found} is not a list, and a list is needed here.${a.blank ? blankThere(a.blank) : a.slip ? ` ${mistake(a.slip).replace(/^\w/, (letter) => letter.toUpperCase())}.` : write(a.write)}${a.dash ? ` Begin it with a dash, as each further item (- ${a.dash}: ...), or put it in brackets: [{${a.dash}: ...}]` : ''}${a.none ? ' If there is none, leave the field out.' : ''}${a.allowed ? ` Allowed in it: ${a.allowed}.` : ''}${a.keys ? ` Give each item its details by name, such as ${a.keys}.` : ''}`,
  'expected-value': (a) => `${a.found} cannot stand here. ${a.write ? `In quotes it is a text: ${a.write}` : 'Write a single value.'}`,
  'bad-choice': (a) => a.name ? `"${a.value}" is a role and a name. Write role: ${a.role} and, in a field of its own, name: ${a.name}` : a.items ? `"${a.value}" is several items of this list. Write each by itself: ${a.items}` : a.roles ? `"${a.value}" is several roles, and one belongs here: that of the person who answers for this. Write one of ${a.roles}; if it is not decided yet, write TBD.` : `"${a.value}" is not one of the values of this field.${meant(a.suggestion)}${a.on ? ` The date has a field of its own; write ${a.on}.` : ''}${a.none ? ' If there is none, leave it out.' : ''}${a.people ? ' Take the nearest one: for your own people other-executive or other-manager at the least, in IT other-it-executive or it-manager, for others consultant or vendor.' : ''}${a.title ? ' An owner\'s own words go into "title".' : ''}${a.open && !a.suggestion ? ' If it is not decided yet, write TBD.' : ''}${product(a)}${a.allowed ? ` Allowed: ${a.allowed}.` : ''}`,
  'bad-number': (a) => a.change ? `"${a.value}" may be a change. Write the value that is to be reached` : a.to ? `"${a.value}" is two values, today's and the target. Write baseline: ${a.from} and, in a field of its own, target: ${a.to}` : a.range ? `"${a.value}" is a range. ${oneEnd(a)}${a.ends ? `; a shortest and a longest estimate go into ${a.ends}` : ''}` : `"${a.value}" is not ${a.unit === 'count' ? 'a whole number' : 'a number'}.${a.currency ? (a.own === a.currency ? write(`${a.write}; the unit stands beside it.`) : ` Write ${a.write} if the unit is ${a.currency}; otherwise convert it.`) : write(a.write || ({ count: 'it like 12, 12000 or 12k', days: 'it like 180 days', months: 'the number of months, such as 18', hours: 'it like 12 hours', percent: 'it like 30%', number: 'it like 12, 12.5 or 1200' }[a.unit!] ?? ''))}${undecided(a)}`,
  'ambiguous-number': (a) => `"${a.value}" can be read as ${a.one} or as ${a.other}. Write the one that is meant.`,
  'ambiguous-date': (a) => shape['ambiguous-number']!(a),
  /** With a number to write it is no amount. */
  'other-unit': (a) => {
    const is = `"${a.value}" is in ${a.unit}, but`;
    if (a.write) return a.own ? `${is} the unit beside it is ${a.own}. Write ${a.write} if both are the same; otherwise convert it, or correct the unit.` : `${is} "${a.first}" beside it is not. Write both in the same unit.`;
    return a.own ? `${is} budget.currency is ${a.own}. Write the amount in ${a.own}, or correct budget.currency.` : `${is} "${a.first}" is not. Write all amounts in one currency, and name it in budget.currency.`;
  },
  'scaled-unit': (a) => `"${a.value}" and the unit beside it, ${a.own}, may both count. In ${a.own} it is ${a.write}; write that, or correct the unit.`,
  'bad-amount': (a) =>
    a.currency && a.own && a.own !== a.currency
      ? shape['other-unit']!({ value: a.value!, unit: a.currency, own: a.own })
      : a.range
        ? `"${a.value}" is a range. ${oneEnd(a)}${a.ends ? `; a low and a high estimate go into ${a.ends}` : ''}`
        : a.share
          ? `"${a.value}" is a share. Write the amount itself, like 72M, 900억 or 72000000`
          : `"${a.value}" is not an amount.${a.currency ? (a.own ? write(`${a.write}; the currency stands in budget.currency.`) : ` Write ${a.write} if budget.currency is ${a.currency}; otherwise convert it.`) : write(a.write) || ' Write it like 72M, 900억 or 72000000'}${undecided(a)}`,
  'out-of-range': (a) => (a.maximum ? `${a.value} is outside ${a.minimum} to ${a.maximum}.${a.rate ? ` US dollars for one unit of the currency are asked for: if a dollar is ${a.value} of them, write ${a.rate}` : ''}` : a.above ? `${a.value} is too large to be read exactly.` : `${a.value} is below ${a.minimum}.`),
  negative: (a) => `${a.value} is negative, and nothing below ${a.minimum} can stand here.${a.write ? ` If ${a.write} is meant, write that.` : ''}`,
  'bad-date': (a) =>
    beyond(a) ??
    (a.range
      ? `"${a.value}" is a range of dates. Write one end of it, ${a.one} or ${a.other}`
      : a.latest || a.earliest
        ? `"${a.value}" is a bound. Write the date that is meant, ${a.latest ? `${a.latest} at the latest` : `${a.earliest} at the earliest`}`
        : a.order
          ? `"${a.value}" can be read as several dates. Write year, month and day in this order, in the form YYYY-MM-DD`
          : a.length
            ? `"${a.value}" is a length of time, and a date is asked for. Write it like 2027-05-20, 2027-05 or 2027-Q2${a.months ? `; the number of months goes into ${a.months}` : ''}`
            : a.yearless
              ? `"${a.value}" does not say which year. Write ${a.day ? 'year, month and day in the form YYYY-MM-DD' : 'year and month in the form YYYY-MM'}`
              : `"${a.value}" is not a date.${write(a.write) || ' Write it like 2027-05-20, 2027-05, 2027-Q2, 2027-H1 or 2027'}${undecided(a)}`),
  'bad-boolean': (a) => `"${a.value}" is neither yes nor no. Write ${a.write || 'yes or no'}`,
  'bad-code': (a) => `"${a.value}" is not a code of ${a.letters} letters. Write ${a.write ? a.write : a.letters === '2' ? 'that of the country, like KR for Korea or DE for Germany' : 'that of the currency, like KRW or USD'}${a.scaled ? '; the unit goes with each amount, like 72M or 180억' : ''}`,
  'long-pattern': (a) => `This pattern is longer than ${a.limit} characters. Use several shorter ones, or name the folder.`,
  'unknown-reference': (a) => `"${a.value}" is not in ${a.list}.${meant(a.suggestion) || (a.names ? ` There: ${a.names}.` : ' Nothing there has a name yet.')}`,
  'duplicate-item': (a) => `"${a.key}" stands twice in this list; ${a.fields} must tell the items apart.`,
  'empty-item': () => 'An item of this list is empty. Remove it, or write what is meant.',
  'repeated-value': (a) => `"${a.value}" stands twice in this list. Keep one.`,
  'more-problems': (a) => (a.count === '1' ? 'One more problem of this file is not shown here.' : `${a.count} more problems of this file are not shown here. Settle these first.`),
  'not-a-mapping': (a) => `The file holds a ${a.found === 'list' ? 'list' : 'single value'}; a plan is a mapping of fields to values, for example: ${example}`,
};

/** In quotation marks of a word processor. */
const curly = (words: (args: Args) => string) => (a: Args): string => (a.curly ? `"${a.value}" stands in typographic quotation marks, which YAML takes for letters. Leave them out: ${a.curly}` : words(a));

export const diagnostics: Record<string, (args: Args) => string> = {
  ...Object.fromEntries(['plan', 'rule', 'settings', 'waiver', 'baseline'].flatMap((kind) => Object.entries(shape).map(([code, words]) => [`${kind}/${code}`, curly(words)]))),
  ...gate,
  'plan/small-budget': (a) => `${a.value} ${a.currency} is less than any project costs. Write the whole amount, or its unit with it, like 72M or 180억.`,
  'plan/small-part': (a) => `${a.value} is next to nothing beside ${a.other}. Write the whole amount, or its unit with it, like 3M or 30억; if no more is meant, write it with its currency, ${a.value} ${a.currency || 'USD'}.`,
  'file/not-found': (a) => `There is no such file or folder.${a.suggestion ? ` Did you mean the command "${a.suggestion}"?` : ''}`,
  'file/unreadable': (a) => `The file cannot be read: ${a.reason}.`,
  'file/no-plans': () => 'The folder holds no plan. Plans are named plan.yaml or *.plan.yaml (or .yml); any other file can be named on the command line.',
  'file/no-match': () => 'No file matches this pattern.',
  'file/several-plans': (a) => `${a.old} is compared with one plan, and there are ${a.count} here. Name the plan that is its newer version.`,
  'file/not-a-file': () => 'This is neither a file nor a folder.',
  'yaml/too-large': (a) => `The file is larger than ${a.limit} KB and was not read. A plan is some kilobytes.`,
  'yaml/not-utf8': () => 'The file is not in UTF-8. Save it as UTF-8 and try again.',
  'yaml/nul': () => 'A NUL character stands here. Remove it.',
  'yaml/marks': (a) => `More than ${a.limit} accents or other marks stand on one letter here. No language writes so; take them out.`,
  'yaml/blank': (a) => `This is not YAML.${blankThere(a.blank!)}`,
  'yaml/line-ends': () => 'A line ends here with a carriage return alone. Save the file with the line ends of Unix or Windows.',
  'yaml/empty': (a) => `The file ${a.comments ? 'holds comments alone' : 'is empty'}. Write fields with their values; a plan may begin with: ${example}`,
  'yaml/tab': (a) => (a.inside ? 'A tab stands here. Put a space in its place.' : 'A tab indents this line. YAML takes spaces only; put two spaces for each level.'),
  'yaml/too-deep': (a) => `Values are nested more than ${a.limit} levels deep.`,
  'yaml/too-many-values': (a) => `The file holds more than ${a.limit} values, counting every alias.`,
  'yaml/list-too-long': (a) => `The list has more than ${a.limit} items.`,
  'yaml/too-many-aliases': (a) => `The file uses more than ${a.limit} aliases (*name).`,
  'yaml/unknown-alias': (a) => `The alias *${a.name} points to nothing that stands complete before it. A text that begins with * needs quotes.`,
  'yaml/merge-key': () => 'Merge keys (<<) are not supported. Write the fields out.',
  'yaml/key-not-text': () => 'A key must be a text.',
  'yaml/comma': () => 'Inside {...} a comma separates fields. Write a number without commas, like 72000000, or put the value in quotes.',
  'yaml/conflict': () => 'This line is a conflict marker of git: two versions of this place were never put together. Keep one of them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  'yaml/duplicate-key': (a) => `The field "${a.key}" stands twice${a.line ? `, first in line ${a.line}` : ''}. Keep one.`,
  'yaml/several-documents': (a) => (a.sign === '...' ? 'This line (...) ends the document, and another begins behind it. A file holds one: put the second in a file of its own, or remove this line if both belong together.' : 'A second document begins here (---). A file holds one: put the second in a file of its own, or remove the line --- if nothing belongs behind it.'),
  'yaml/tag': (a) => (a.tag!.startsWith('!') ? `YAML reads ${a.tag} as a tag, and tags are not supported. A value that begins with ! needs quotes, or | and a line of its own below; if a tag is meant, take it out: what a value means follows from its field.` : `${a.tag} is not supported. Remove it; what a value means follows from its field.`),
  'yaml/more-behind': (a) => `This is not YAML: what begins with ${a.mark} has to end with ${a.end}, and more stands behind it here. ${/[{[]/.test(a.mark!) ? `Move that in front of ${a.end}, or put` : 'Put'} the whole value in quotes${/["']/.test(a.mark!) ? ' of the other kind' : ''}, or write | and the value on the next line.`,
  'yaml/mark': (a) => `This is not YAML: ${a.mark === '-' ? 'a list begins on a line of its own, or is written as [one, two]; what is not decided is left empty, or TBD' : `a value cannot begin with ${a.mark}. Put the value in quotes`}.`,
  'yaml/syntax': (a) => `This is not YAML: ${mistake(a.reason!)}.`,
  'plan/own-fields': (a) => `A rule pack that may declare these fields could not be read, so they were not checked: ${a.fields}. Settle that first.`,
  'plan/nothing-judged': (a) => `Not one of ${a.rules} rules could say anything of this plan, so there is no verdict.`,
  'rule/not-a-mapping': () => 'The file holds a single value; a rule is a mapping of fields to values, for example: strategy: leadership',
  'rule/empty': (a) => `The file is empty. It may begin with: ${begins[a.kind!] ?? begins.rule}`,
  'rule/none': () => 'There are no rules to judge by.',
  'rule/failed': (a) => `A rule could not be evaluated: ${a.reason}.`,
  'rule/no-pack': (a) => a.folder ? `There is no folder "${a.name}" to take rules from. Correct the path.` : `There is no rule pack "${a.name}".${meant(a.suggestion)} A folder of rules is named with its path, like ./our-rules; a package has to be installed (npm install).`,
  'rule/same-evidence': (a) => `The evidence "${a.id}" has the id of another pack's evidence. Give it another.`,
  'rule/same-pack': (a) => `A second pack is named "${a.name}"; the rules of the two could not be told apart.`,
  'rule/not-a-folder': (a) => `"${a.name}" is a file. A rule pack is a folder with pack.yaml, evidence.yaml and its rules; name that.`,
  'rule/in-subfolder': () => 'A rule file in a folder inside the pack is not used. Put it beside pack.yaml.',
  'rule/no-pack-file': () => 'The folder has no pack.yaml.',
  'rule/bad-field-path': (a) => `"${a.path}" is not the path of a field; write names of a-z, 0-9 and _ with points between them, like procurement.tender_no.`,
  'rule/field-behind-plan': (a) => `The path of a field begins below the plan. Write ${a.write}`,
  'rule/field-holds-others': (a) => `Fields of this pack stand inside ${a.path}: ${a.inside}. Give ${a.path} the type group, or the others another path.`,
  'rule/field-values': (a) => (a.type === 'choice' ? `The field ${a.path} is a choice and needs its values.` : `The field ${a.path} has values, which only a choice has. Give it the type choice, or leave the values out.`),
  'rule/known-field': (a) => `The vocabulary of plans has the field ${a.path} already. Use it, or give yours another name.`,
  'rule/field-in-value': (a) => `The field ${a.path} would stand inside a single value. Give it another path.`,
  'rule/field-clash': (a) => `The pack ${a.pack} declares ${a.path} with another meaning. Give one of the two another name.`,
  'rule/no-rules': () => 'The pack has no rule files.',
  'rule/bad-name': (a) => `"${a.name}" cannot be the name of a rule or a pack; use a-z, 0-9 and single hyphens.`,
  'rule/bad-value': (a) => `"${a.name}" cannot be a value of a choice; use a-z, 0-9 and single hyphens. What reports call it stands behind it.`,
  'rule/same-id': (a) => `${a.first} makes the rule ${a.id} already. Rename one of the two files, or remove it.`,
  'rule/no-id': (a) => `"${a.id}" is no id of a rule. Write it with its pack, like ours/old-name.`,
  'rule/id-in-use': (a) => `"${a.id}" is the id of a rule that there is; "formerly" holds those that no rule has any more. Remove it.`,
  'rule/id-twice': (a) => `"${a.id}" is an old id of ${a.by}, too. Remove one of the two.`,
  'rule/unknown-evidence': (a) => `There is no evidence "${a.id}".${a.known ? ` Known: ${a.known}.` : ' The pack has none; it stands in evidence.yaml.'}`,
  'rule/unused-evidence': (a) => `No rule uses the evidence "${a.id}".`,
  'rule/contested-without-reason': (a) => `The evidence "${a.id}" is contested; contradicted_by must say by what.`,
  'rule/bad-condition': (a) => `The condition is refused: ${a.reason}.`,
  'rule/too-many': (a) => `A rule has at most ${a.limit} ${a.what === 'loops' ? 'loops (all, exists, filter, map) in all its conditions' : 'values'}. Split it into several.`,
  'rule/wrong-result': (a) => `The condition gives ${typeWords(a.found)}; ${typeWords(a.want)} is needed.`,
  'rule/nothing-there': (a) => `Nothing stands under "${a.key}". Fill it in${a.required ? '' : ', or remove the line'}.`,
  'rule/bad-param': (a) => gate['settings/bad-param']!(a),
  'rule/minimum-above-maximum': (a) => `The minimum of the parameter "${a.name}" is ${a.minimum} and its maximum ${a.maximum}, so that no value fits. Correct one of them.`,
  'rule/unused-param': (a) => `No condition of the rule reads params.${a.name}, so that setting it would change nothing. Use it in a condition, or remove it.`,
  'rule/unused-value': (a) => `No message of the rule shows {${a.name}}. Name it in one, or remove it from "values".`,
  'rule/not-milder': (a) => `The milder severity, ${a.severity}, is no less than the severity of a violation, ${a.violated}.${a.violated === 'info' ? ' Nothing is milder than info; leave milder out.' : ''}`,
  'rule/overridden-nothing': () => 'The words in "overridden" are never used: the rule has no parameters that settings could set.',
  'rule/unknown-param': (a) => `The rule has no parameter "${a.name}". Known: ${a.known}.`,
  'rule/name-clash': (a) => `"${a.name}" is a parameter already.`,
  'rule/unknown-field': (a) => `There is no field "${a.value}".${meant(a.suggestion)}`,
  'rule/unread-field': (a) => `The condition in "check" does not read "${a.value}", so that no other finding can follow from it.`,
  'rule/unknown-slot': (a) => `The slot {${a.slot}} is neither a parameter nor a value that can be named here. Known: ${a.known}.`,
  'rule/broken-slot': (a) => `"${a.text}" is no slot. Write the name of a parameter or a value in braces, without blanks, like {months}.`,
  'rule/particle-after-slot': (a) => `A particle ("${a.text}") follows a slot, and fits only half of all values. Word it without.`,
};
