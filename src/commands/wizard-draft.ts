// The draft of a wizard run: claimed before the first word, gone on with or begun anew, and named when the run is broken off.
import { draftPath, NotADraft, openDraft, readDraft, type Draft, type OpenDraft } from '../io/draft.ts';
import { Locked, takeLock } from '../io/lock.ts';
import { reasonOf } from '../io/reason.ts';
import { fingerprintOf } from '../io/write-plan.ts';
import { clean } from '../reporters/sanitize.ts';
import { dotted } from '../shape/path.ts';
import { readEvent } from '../wizard/event.ts';
import { begin, replay, type Event, type Session } from '../wizard/log.ts';
import { flagsOf } from './wizard-again.ts';
import { Failure, type Run } from './wizard-run.ts';

export interface Claim {
  path: string;
  /** As the user would name it. */
  shown: string;
  /** What an earlier session left; null where there is no file. */
  earlier: Draft | null;
  release(): void;
}

/** @throws Failure where answers could not be saved, or somebody else is answering. */
export function claimDraft({ path: plan, file, own, call }: Run): Claim {
  const [path, shown] = [draftPath(plan), clean(draftPath(file))];
  let release = () => {};
  try {
    release = takeLock(`${path}.lock`);
    return { path, shown, earlier: readDraft(path), release };
  } catch (error) {
    release();
    if (error instanceof Locked) throw new Failure(own.error.inUse(clean(file), error.holder.pid, clean(error.holder.host)));
    if (error instanceof NotADraft) throw new Failure(own.error.notDraft(shown));
    const problem = error as NodeJS.ErrnoException;
    if (problem.code === 'ENOTLOCK') throw new Failure(own.error.notDraft(`${shown}.lock`));
    throw new Failure(own.error.draft(shown, reasonOf(problem)[call.language]));
  }
}

export interface Begun {
  session: Session;
  draft: OpenDraft | null;
  /** How many answers of the draft do not fit. */
  left: number;
  /** Answers that were taken back and are offered again, the last first. */
  undone: readonly Event[];
}

/** The session with the earlier answers, if they are to be gone on with, and those of this call. */
export function beginWith(claim: Claim | null, goOn: boolean, given: { session: Session; events: readonly Event[] }, run: Run): Begun {
  const { own, found, call } = run;
  const earlier = goOn ? claim!.earlier : null;
  const again = replay(begin(given.session.base, given.session.vocabulary), earlier?.lines ?? []);
  const all = replay(again.session, given.events.map((value) => ({ value })));
  const [refused] = all.left;
  if (refused) throw new Failure(own.error.cannotEdit('set' in refused.value ? dotted(refused.value.set) : '', own.cannot.shared!));
  if (!claim) return { session: all.session, draft: null, left: 0, undone: [] };
  const head = { fingerprint: found && fingerprintOf(found), run: flagsOf(call.options) };
  const draft = openDraft(claim.path, head, earlier && { texts: earlier.texts, taken: again.taken.map(({ at }) => at), left: again.left }, claim.earlier !== null);
  try {
    for (const event of given.events) draft.save(event);
  } catch (error) {
    draft.close();
    throw new Failure(own.error.draft(claim.shown, reasonOf(error as NodeJS.ErrnoException)[call.language]));
  }
  const undone = (earlier?.undone ?? []).flatMap(({ value }) => readEvent(value, given.session.vocabulary) ?? []);
  return { session: all.session, draft, left: again.left.length, undone };
}
