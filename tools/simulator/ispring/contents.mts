import type { FastifyInstance } from 'fastify';
import { listOf, oneOf, textOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import { ApiError, answer, answerPage, answerSingle, wrong } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { pageOf } from './paging.mts';
import { shownName } from './spelling.mts';
import type { SimContent } from './state.mts';

/** Courses and other content (docs/apis/ispring-learn.md#content). */
export function contents(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get<{ Querystring: Query }>('/contents', (request, reply) => {
		const found = filtered(sim, request.query);
		const { items, nextPageToken } = pageOf(sim, request.query, found, (item) => item.contentItemId);
		return answerPage(
			sim,
			reply,
			'contentItems',
			items.map((item) => shape(sim, item)),
			{ nextPageToken },
		);
	});
	// The variant with a body only accepts XML, which this simulator does not parse.
	app.post('/contents', () => {
		throw wrong('the body must be XML');
	});
	app.get<{ Querystring: Query }>('/content', (request, reply) =>
		answer(
			sim,
			reply,
			filtered(sim, request.query).map((item) => shape(sim, item)),
		),
	);
	app.get<{ Querystring: Query }>('/learning_track/courses', (request, reply) =>
		answer(sim, reply, trackCourses(sim, request.query)),
	);
	app.get<{ Params: { id: string } }>('/content/:id', (request, reply) => {
		const item = sim.state.contents.get(request.params.id);
		if (!item) throw new ApiError(404, 'Unknown content item');
		return answerSingle(sim, reply, shape(sim, item), 'contentItem');
	});
}

/** The courses of learning tracks; the ids of these are separated by commas. */
function trackCourses(sim: ISpringSimulator, query: Query): Array<Record<string, string>> {
	const ids = textOf(oneOf(query, 'learningTrackIds')).split(',');
	return ids.flatMap((learningTrackId) =>
		(sim.state.contents.get(learningTrackId)?.courseIds ?? []).map((courseId) => ({
			learningTrackId,
			courseId,
		})),
	);
}

function filtered(sim: ISpringSimulator, query: Query): SimContent[] {
	const ids = listOf(query, 'contentItemIds');
	const types = listOf(query, 'contentTypes').flatMap((names) => names.split(','));
	if (sim.quirks.badIdFailsFilter && !ids.every((id) => sim.state.contents.has(id))) {
		throw wrong('Unknown content item');
	}
	return [...sim.state.contents.values()].filter(
		(item) =>
			(ids.length === 0 || ids.includes(item.contentItemId)) &&
			(types.length === 0 || types.includes(item.contentItemType)),
	);
}

/** `type` is the older name of `contentItemType`. */
function shape(sim: ISpringSimulator, item: SimContent): Record<string, unknown> {
	const { courseIds: _, ...rest } = item;
	return { ...rest, title: shownName(sim, item.title), type: item.contentItemType, courseFields: [] };
}
