import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { propertiesOf, textOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerEmpty, isRefused, mapOrEmpty, refuse } from './answers.mts';

type ById = { Params: { id: string } };
const PATH = '/api/v1/training/category';

/** See docs/apis/bamboohr.md#training-categories. */
export function trainingCategories(app: FastifyInstance, sim: BambooHrSimulator): void {
	const isTaken = (name: string) =>
		[...sim.state.trainingCategories.values()].some((one) => one.name === name);

	app.get(PATH, (_request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		return reply.send(mapOrEmpty(sim, Object.fromEntries(sim.state.trainingCategories)));
	});
	app.post(PATH, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const name = textOf(propertiesOf(request.body).name).trim();
		if (name === '') return refuse(reply, 400, 'name is required');
		if (isTaken(name)) return refuse(reply, 409, 'There is a category of this name');
		markChanged(request);
		return reply.code(201).send(categoryNamed(sim, name));
	});
	app.put<ById>(`${PATH}/:id`, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const category = sim.state.trainingCategories.get(request.params.id);
		const name = textOf(propertiesOf(request.body).name).trim();
		if (!category) return refuse(reply, 404, 'Training category not found');
		if (name === '') return refuse(reply, 400, 'name is required');
		if (category.name !== name && isTaken(name))
			return refuse(reply, 409, 'There is a category of this name');
		change(request, category, { name });
		return reply.send(category);
	});
	app.delete<ById>(`${PATH}/:id`, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		if (!sim.state.trainingCategories.delete(request.params.id)) {
			return refuse(reply, 404, 'Training category not found');
		}
		for (const type of sim.state.trainingTypes.values()) {
			if (type.categoryId === request.params.id) type.categoryId = '';
		}
		markChanged(request);
		return answerEmpty(reply);
	});
}

/** The category with this name, which is created if it does not exist. */
export function categoryNamed(sim: BambooHrSimulator, name: string): { id: string; name: string } {
	const existing = [...sim.state.trainingCategories.values()].find((category) => category.name === name);
	if (existing) return existing;
	const category = { id: String(sim.state.nextId.other++), name };
	sim.state.trainingCategories.set(category.id, category);
	return category;
}
