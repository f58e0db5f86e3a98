// What cannot be read in a plan -> the questions that mend it.
import { fieldAt } from '../shape/field-at.ts';
import type { Diagnostic, Path } from '../types.ts';
import { isItemList } from './fields.ts';
import { writtenAt, type Session } from './log.ts';
import { keyFor, valueQuestion, type Question } from './question.ts';

/** Problems of single values can be mended by an answer, misspelt keys by their right name; what else is wrong needs an editor. */
export function shapeQuestion(diagnostic: Diagnostic, session: Session): Question | null {
  if (diagnostic.path === null) return null;
  const path = toPath(session, diagnostic.path);
  const code = diagnostic.id.replace(/^plan\//, '');
  if (code === 'unknown-key') {
    const { suggestion } = diagnostic.args;
    const to = typeof suggestion === 'string' ? suggestion : '';
    return to && writtenAt(session.now, [...path.slice(0, -1), to]) === null ? { kind: 'rename', key: `rename ${keyFor(path)}`, group: 'shape', path, to, diagnostic } : null;
  }
  const field = fieldAt(session.vocabulary, path);
  if (code === 'duplicate-item' && field?.type === 'map') {
    const list = fieldAt(session.vocabulary, path.slice(0, -1));
    const key = isItemList(list) ? list.keys[0] : undefined;
    return key ? valueQuestion(session, 'shape', [...path, key], { diagnostic }) : null;
  }
  return field && field.type !== 'map' && !isItemList(field) && code !== 'repeated-value' ? valueQuestion(session, 'shape', path, { diagnostic }) : null;
}

/** A JSON pointer -> path, with the indexes of lists as numbers; what stands there now tells which they are. */
function toPath(session: Session, pointer: string): Path {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    path.push(Array.isArray(writtenAt(session.now, path)) ? Number(step) : step);
  }
  return path;
}
