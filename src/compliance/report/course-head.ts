import type { Course } from '../../ispring/learning/courses';
import { html, type Html } from '../../run/report/html';

/** The head of the column of a course. */
export function courseHead({ title, isGone }: Course): Html {
	return html`<th scope="col"><span>${isGone ? `${title} (no longer exists)` : title}</span></th> `;
}
