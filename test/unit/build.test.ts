// The bundle is cut and compiled in unusual ways; what the code does must stay the same.
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { inParentheses } from '../../src/build/eager.ts';
import { splitSeldom } from '../../src/build/seldom.ts';

const padding = `/* ${'long enough to be worth a file '.repeat(5)} */`;
const code = `
import { sep, join as put } from "node:path";
var count = 0;
const often = (n) => n + 1 + count * 0;
var last;
const table = { one: 1, list: [/x/, new Set(['y'])] };
function helper(n) { ${padding} return often(n) * 2; }
function seldom(n, { often: o = 5 } = {}) { ${padding} const helper2 = { often, sep }; return [helper(n), o, helper2.often(1), helper2.sep, put('a', 'b')].join(' '); }
var arrow = async (...all) => { ${padding} return all.map((count) => often(count)); };
function counting() { ${padding} count += 1; return count; }
function lately() { ${padding} last ??= table.one; return last++ + often(0); }
function shadow() { ${padding} const often = (x) => x * 100; return often(2); }
function who() { ${padding} return this; }
class Box { constructor(n) { this.n = n; } }
function boxed(n) { ${padding} return new Box(n) instanceof Box && typeof Box; }
export { seldom, arrow, counting, lately, shadow, who, boxed, often };
`;

function load(text: string, seldom: string | null): any {
  const make = (source: string, need: (name: string) => unknown) => {
    const module = { exports: {} as any };
    const { code: built } = transformSync(source, { format: 'cjs', minify: true });
    compileFunction(built, ['module', 'exports', 'require'])(module, module.exports, need);
    return module.exports;
  };
  const builtIn = (name: string) => process.getBuiltinModule(name);
  return make(text, (name) => (name === './seldom.cjs' ? make(seldom!, builtIn) : builtIn(name)));
}

describe('code in two files', () => {
  const { often, seldom } = splitSeldom(code, (name) => name === 'often');
  it('does the same', async () => {
    const whole = load(code, null);
    const parts = load(often, seldom);
    for (const { seldom: said, arrow, counting, lately, shadow, boxed } of [whole, parts]) {
      expect(said(3, { often: 7 })).toBe('8 7 2 / a/b');
      expect(await arrow(1, 2)).toEqual([2, 3]);
      expect([counting(), counting()]).toEqual([1, 2]);
      expect([lately(), lately()]).toEqual([2, 3]);
      expect(shadow()).toBe(200);
      expect(boxed(1)).toBe('function');
    }
  });
  it('takes out what is seldom called, but not what changes the core or asks who calls', () => {
    expect(['seldom(n', 'helper(n', 'shadow()', 'boxed(n'].filter((name) => seldom.includes(`function ${name}`))).toHaveLength(4);
    expect(often).toContain('function counting() {');
    expect(often).toContain('function who() {');
    // What only seldom code calls leaves nothing behind.
    for (const name of ['helper', 'last;', 'table']) expect(often).not.toContain(name);
  });
});

describe('functions in parentheses', () => {
  const arrows = 'var a=x=>x+1,b=(x,y=2)=>({x,y}),c=async z=>{await 0;return [z].map(q=>q*2)};function d(n){return[1,2].map(m=>m+n)}module.exports={a,b,c,d,e(){return (()=>this)()}};';
  it('do the same', async () => {
    const eager = inParentheses(arrows, () => true);
    expect(eager).not.toMatch(/[^(]=>.*map\(q=>/);
    for (const text of [arrows, eager]) {
      const { a, b, c, d, e } = load(text, null);
      expect([a(1), b(1), await c(4), d(3)]).toEqual([2, { x: 1, y: 2 }, [8], [4, 5]]);
      const self = { e };
      expect(self.e()).toBe(self);
    }
    expect(eager.match(/\(function|\(async function/g)).toHaveLength(6);
  });
  it('leave what is not called as it is', () => expect(inParentheses(arrows, () => false)).toBe(arrows));
});
