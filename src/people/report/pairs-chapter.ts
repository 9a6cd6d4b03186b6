import { html, type Html } from '../../run/report/html';
import type { SealedSuggestion } from '../suggest/SuggestionItem';
import { chapter, pagesOf, type WithLinks } from './findings-chapter';

/** The chapter on who is probably who. */
export function pairsChapter(pairs: ReadonlyArray<WithLinks<SealedSuggestion>>): Html {
	return chapter(
		{
			id: 'pairs',
			title: 'Suggested pairs',
			note: 'No ID, email or login tells that these are one person. Check each pair, then link those that are right with the operation Link.',
			columns: ['Employee', 'Confidence', 'User', 'Why'],
		},
		pairs,
		(pair) =>
			html`<tr class="entry" data-outcome="suggestion" data-action="suggestion">
				<th scope="row"><bdi>${pair.name}</bdi>${pagesOf(pair)}</th>
				<td>${percentWords(pair.confidence)}</td>
				<td><bdi>${pair.userName}</bdi><br /><small>${pair.userLogin}</small></td>
				<td>${pair.reason}</td>
			</tr> `,
	);
}

function percentWords(confidence: number): string {
	return `${Math.round(confidence * 100)}%`;
}
