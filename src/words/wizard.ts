// The words of the wizard and of init, in a part of the bundle that only they load.
import type { Language } from '../types.ts';
import { wizard as en, type WizardWords } from './en/wizard.ts';
import { wizard as ko } from './ko/wizard.ts';

export type { WizardWords };

export const loadWizardWords = (language: Language): WizardWords => ({ en, ko })[language];
