// What begins with a mark that YAML keeps for itself is told so, with the mark; all else in the parser's own reason.
import { expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';

const whyNot = (text: string) => readSource('x', text).diagnostics.map(({ id, args, place }) => [id, args.mark, place?.line, place?.column]);

it.each<[string, string, number]>([
  ['@home', '@', 9], ['%x', '%', 9], ['`code`', '`', 9], ['- a', '-', 9], ['? a', '?', 9], [', b', ',', 9], ['[@a]', '@', 10], ['[a, %b]', '%', 13], ['{a: `c`}', '`', 13], ['{%a: 1}', '%', 10],
])('name: %s', (value, mark, column) => expect(whyNot(`project:\n  name: ${value}\n`)).toEqual([['yaml/mark', mark, 2, column]]));
it('in a list', () => expect(whyNot('a:\n  - b\n  - @c\n')).toEqual([['yaml/mark', '@', 3, 5]]));

it.each(['a: b: - c', 'a: "b" @c', 'a: b\n  - c: d', 'a: [b @c', 'a: # @b\n   c: d: e', '  a: b\n %c', `a: ${'{'.repeat(3000)}@`])('%s is something else', (text) => expect(whyNot(text)[0]?.[0] ?? 'read').not.toBe('yaml/mark'));
