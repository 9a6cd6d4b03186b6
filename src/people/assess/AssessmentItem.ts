import type { SealedSuggestion } from '../suggest/SuggestionItem';
import type { FindingItem } from './FindingItem';

/** What an assessment puts out. */
export type AssessmentItem = FindingItem | SealedSuggestion;
