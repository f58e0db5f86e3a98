// The comment on a pull request, read by a parser of GitHub's Markdown.
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { clean, toMarkdown, toMarkdownCode } from '../../src/reporters/sanitize.ts';
import { anyText, sample, survives, written } from './hostile.ts';
import { mixed, naughty, plain, poison, waiver } from './samples.ts';

interface Page {
  /** Names of the elements, in order, without `span`: each dollar sign has one. */
  tags: string[];
  attributes: string[];
  /** What GitHub searches for mentions, references and addresses. */
  prose: string;
  text: string;
}

function read(markdown: string): Page {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const page: Page = { tags: [], attributes: [], prose: '', text: '' };
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (name !== 'span') page.tags.push(name);
    page.attributes.push(...Object.keys(attributes).map((attribute) => `${name} ${attribute}`));
    page.prose += name === 'br' ? '\n' : '';
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (!['span', 'strong'].includes(name)) page.prose += '\n';
  });
  parser.on('text', (text) => {
    page.text += text;
    page.prose += open.includes('code') ? ' code ' : text;
  });
  parser.write(`<page>${html}</page>`).close();
  return page;
}

const obeyed = /@[a-z0-9]|#\d|\bgh-\d|(https?|ftp):\/\/|\bwww\.|:[a-z0-9_+-]+:/i;
const ours = new Set(['page', 'p', 'br', 'h2', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li', 'strong', 'b', 'code', 'details', 'summary', 'hr', 'blockquote']);
const shown = (text: string): string => text.replaceAll('\u200b', '');

describe('text in Markdown', () => {
  const same = (text: string) => {
    const expected = shown(clean(text)).trim();
    const alone = read(toMarkdown(text));
    expect(shown(alone.text).trim()).toBe(expected);
    expect(alone.tags.filter((tag) => tag !== 'page' && tag !== 'p')).toEqual([]);
    const inTable = read(`| h |\n|---|\n| ${toMarkdown(text)} | \n`);
    expect(shown(inTable.text).trim().replace(/^h\s+/, '')).toBe(expected);
    expect(inTable.tags).toEqual(['page', 'table', 'thead', 'tr', 'th', 'tbody', 'tr', 'td']);
    expect(`${alone.prose}\n${inTable.prose}`).not.toMatch(obeyed);
    const code = read(`| h |\n|---|\n| ${toMarkdownCode(text)} | \n`);
    expect(code.tags).toEqual(['page', 'table', 'thead', 'tr', 'th', 'tbody', 'tr', 'td', 'code']);
    expect(shown(code.text).trim().replace(/^h\s+/, '')).toBe(expected);
  };
  it.each(naughty.filter((text) => shown(clean(text).trim())))('%j is shown as it is', (text) => same(text));
  it('is shown as it is, whatever it says', () => fc.assert(fc.property(anyText.filter((text) => shown(clean(text).trim()) !== '' && !/^h\s/.test(clean(text).trim())), same)));
});

describe('comment', async () => {
  const several = await written(sample, 'markdown');

  it('begins with its marker, the verdict and why', async () => {
    const lines = (await written(await mixed(), 'markdown')).split('\n');
    expect(lines[0]).toBe('<!-- crm-check -->');
    expect(lines[1]).toBe('## crm-check: FAIL');
    expect(lines[3]).toMatch(/^\*\*The plan breaks rules; .*Stage proposal: \d+ errors/);
    expect((await written(await mixed('examples/sound.plan.yaml'), 'markdown')).split('\n')[7]).toMatch(/^\| Plan \| Verdict/);
  });
  it('has a row for each plan, and everything with a name to it', () => {
    for (const part of [waiver.reason, waiver.owner, waiver.approvedBy, waiver.until, 'Waived: 3 findings', 'Known from the baseline: 2 findings', 'Resolved since origin/main: 1', '`waiver/expired`', '`plan/bad-choice`', '`other.plan.yaml:3`', 'Asked for: The trainers are free', 'Asked for: HR decides', '(new) Training', 'crm-check 0.']) expect(several).toContain(part);
    const page = read(several);
    expect(page.tags.filter((tag) => tag === 'details')).toHaveLength(sample.plans.length);
    expect([...new Set(page.tags)].filter((tag) => !ours.has(tag))).toEqual([]);
    expect(page.attributes).toEqual([]);
  });
  it('opens the details of a single plan', async () => expect(read(await written(await mixed(), 'markdown')).attributes).toEqual(['details open']));
  it('never gets another element, link, image or mention from a text', async () => {
    const { tags } = read(await written(poison(sample, 'x'), 'markdown'));
    await survives('markdown', (output, text) => {
      const page = read(output);
      expect(page.tags).toEqual(tags);
      expect(page.attributes).toEqual([]);
      expect(page.prose).not.toMatch(obeyed);
      if (output.length < 60_000) expect(shown(page.text)).toContain(shown(clean(`${waiver.reason}${text}`).trim()));
    }, 20);
  });
});

describe('a comment that is too long', async () => {
  const fits = (text: string) => {
    expect(text.length).toBeLessThanOrEqual(65_536);
    const page = read(text);
    expect(page.tags.filter((tag) => tag === 'details').length).toBe(text.split('</details>').length - 1);
    expect([...new Set(page.tags)].filter((tag) => !ours.has(tag))).toEqual([]);
    expect(text).toMatch(/crm-check explain RULE/);
  };
  it('leaves out the details of plans that say nothing new and are least bad, and says how many', async () => {
    const report = await mixed('examples');
    const text = await written(report, 'markdown');
    fits(text);
    const many = { ...report, plans: Array.from({ length: 6 }, (_, copy) => report.plans.map((plan) => ({ ...plan, file: `${copy}/${plan.file}` }))).flat() };
    const cut = await written(many, 'markdown');
    fits(cut);
    const told = [...cut.matchAll(/<details>/g)].length;
    const out = Number(/The details of (\d+) plans are left out/.exec(cut)![1]);
    expect(told + out).toBe(many.plans.length);
    expect(cut.indexOf('Shortened')).toBeLessThan(1000);
    // What says something new is told before what is worse and was there.
    const details = [...cut.matchAll(/<details>\n<summary>.*<code>(.*)<\/code>/g)].map(([, file]) => file!);
    expect(told).toBeGreaterThan(2);
    expect(details).toEqual(Array.from({ length: told }, (_, copy) => `${copy}/examples/first-draft.plan.yaml`));
  });
  it('cuts its lists where one plan, or the names alone, are too much', async () => {
    const long = poison(await mixed('examples/sound.plan.yaml'), '$@<'.repeat(2_000));
    const text = await written(long, 'markdown');
    fits(text);
    expect(text).toMatch(/… and \d+ more\./);
    const [first] = long.plans;
    const crowd = { ...long, plans: Array.from({ length: 500 }, () => first!), diagnostics: Array.from({ length: 500 }, () => sample.diagnostics[0]!), notices: Array.from({ length: 500 }, () => long.notices[0]!) };
    const crowded = await written(crowd, 'markdown');
    fits(crowded);
    expect(crowded).toContain('Shortened');
  });
  it('is whole where it need not be cut', async () => expect(await written(await plain('examples/first-draft.plan.yaml'), 'markdown')).not.toMatch(/Shortened|… and/));
});
