import type { ContentItem } from '../../../../src/ispring/learning/content';
import type { OutputItem } from '../../../shared/items/ItemRun';

/** The output for a content item. */
export function toItem({
	id,
	title,
	description,
	type,
	url,
	addedAt,
	ownerId,
	subtitle,
}: ContentItem): OutputItem {
	return {
		json: {
			courseId: id,
			title,
			description: description ?? null,
			type: type ?? null,
			url: url ?? null,
			addedAt: addedAt ?? null,
			ownerId: ownerId ?? null,
			subtitle: subtitle ?? null,
		},
	};
}
