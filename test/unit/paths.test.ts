// Paths as text: as machines read them, and as people do.
import { describe, expect, it } from 'vitest';
import { dotted, fieldPath, fromPointer, pointer } from '../../src/shape/path.ts';
import type { Path } from '../../src/types.ts';

describe('a path', () => {
  it.each<[Path, string, string, string]>([
    [[], '', '', ''],
    [['phases'], '/phases', 'phases', 'phases'],
    [['customer_strategy', 'goals', 11, 'target'], '/customer_strategy/goals/11/target', 'customer_strategy.goals[12].target', 'customer_strategy.goals.target'],
    [['rules', 'seed/a~b~1', '3a', 'b4'], '/rules/seed~1a~0b~01/3a/b4', 'rules.seed/a~b~1.3a.b4', 'rules.seed/a~b~1.3a.b4'],
  ])('%j is the pointer %j, and %j for people', (path, asPointer, asText, field) => {
    expect([pointer(path), dotted(path), fieldPath(path)]).toEqual([asPointer, asText, field]);
    expect(fromPointer(asPointer)).toEqual(path);
  });
});
