// Values of options by their names in either language, as plans take them.
import { stage } from '../plan/choices/index.ts';
import { readChoice } from '../shape/choices.ts';
import { severities } from '../types.ts';
import { severity as korean } from '../words/ko/severity.ts';

export const stageNamed = (text: string | undefined): string | undefined => text && (readChoice(stage, text) ?? text);

export const severityNamed = (text: string | undefined): string | undefined => text && (severities.find((id) => korean[id] === text.normalize('NFC')) ?? text);
