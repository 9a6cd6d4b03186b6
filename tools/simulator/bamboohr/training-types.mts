import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { isRecord, propertiesOf, textOf } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerEmpty, isRefused, mapOrEmpty, refuse } from './answers.mts';
import { addTrainingType } from './learning.mts';
import type { SimTrainingType } from './state.mts';
import { categoryNamed } from './training-categories.mts';

type ById = { Params: { id: string } };
const PATH = '/api/v1/training/type';
const DUE_FORM = 'dueFromHireDate has another form';

/** Kinds of training (docs/apis/bamboohr.md#training-types). Names need not be unique. */
export function trainingTypes(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get(PATH, (_request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const types = [...sim.state.trainingTypes.values()].map((type) => [type.id, shape(sim, type)]);
		return reply.send(mapOrEmpty(sim, Object.fromEntries(types)));
	});
	app.post(PATH, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const values = input(sim, propertiesOf(request.body));
		if (typeof values === 'string') return refuse(reply, statusOf(sim, values), values);
		if (!values.name) return refuse(reply, 400, 'name is required');
		if (values.renewable && !values.frequency) return refuse(reply, 400, 'frequency is required');
		markChanged(request);
		return reply.code(201).send(shape(sim, addTrainingType(sim, values)));
	});
	app.put<ById>(`${PATH}/:id`, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const type = sim.state.trainingTypes.get(request.params.id);
		if (!type) return refuse(reply, 404, 'Training type not found');
		const values = input(sim, propertiesOf(request.body));
		if (typeof values === 'string') return refuse(reply, statusOf(sim, values), values);
		change(request, type, values);
		return reply.send(shape(sim, type));
	});
	app.delete<ById>(`${PATH}/:id`, (request, reply) => {
		if (isRefused(reply, sim.quirks.trainingRefused)) return reply;
		const { id } = request.params;
		if (!sim.state.trainingTypes.has(id)) return refuse(reply, 404, 'Training type not found');
		const isUsed = [...sim.state.trainingRecords.values()].some((record) => record.type === id);
		if (isUsed) return refuse(reply, 400, 'There are records of this training type');
		sim.state.trainingTypes.delete(id);
		markChanged(request);
		return answerEmpty(reply);
	});
}

function shape(sim: BambooHrSimulator, type: SimTrainingType): Record<string, unknown> {
	const { categoryId, ...rest } = type;
	return {
		...rest,
		// A number as text, but the number 0 for "never".
		frequency: type.renewable ? String(type.frequency) : 0,
		dueFromHireDate: type.dueFromHireDate ?? [],
		category: sim.state.trainingCategories.get(categoryId) ?? [],
		linkUrl: type.linkUrl || null,
		description: type.description || null,
	};
}

function statusOf({ quirks }: BambooHrSimulator, reason: string): number {
	return reason === DUE_FORM ? quirks.dueDaysRefusedWith : 400;
}

/** The given values and no others, or the reason why they are rejected. */
function input(sim: BambooHrSimulator, body: Record<string, unknown>): Partial<SimTrainingType> | string {
	const values: Partial<SimTrainingType> = {};
	if (body.name !== undefined) {
		values.name = textOf(body.name).trim();
		if (values.name === '') return 'name must not be empty';
	}
	if (body.renewable !== undefined) values.renewable = isTrue(body.renewable);
	if (body.frequency !== undefined) values.frequency = Number(body.frequency);
	if (body.required !== undefined) values.required = isTrue(body.required);
	if (body.allowEmployeesToMarkComplete !== undefined) {
		values.allowEmployeesToMarkComplete = isTrue(body.allowEmployeesToMarkComplete);
	}
	if (body.linkUrl !== undefined) values.linkUrl = textOf(body.linkUrl);
	if (body.description !== undefined) values.description = textOf(body.description);
	if (body.dueFromHireDate !== undefined) {
		const { dueDaysAs, dueAmountIsNumber } = sim.quirks;
		const due = body.dueFromHireDate;
		const form = isRecord(due) ? 'object' : 'number';
		if (dueDaysAs !== 'any' && dueDaysAs !== form) return DUE_FORM;
		if (dueAmountIsNumber && isRecord(due) && typeof due.amount !== 'number') return DUE_FORM;
		values.dueFromHireDate = dueInput(body.dueFromHireDate);
	}
	if (body.category !== undefined) {
		const categoryId = categoryInput(sim, body.category);
		if (categoryId === undefined) return 'There is no such category';
		values.categoryId = categoryId;
	}
	return values;
}

/** The schema has a number of days, its example an object. Both are accepted. */
function dueInput(sent: unknown): SimTrainingType['dueFromHireDate'] {
	if (isRecord(sent)) return { unit: textOf(sent.unit) || 'day', amount: textOf(sent.amount) };
	return textOf(sent) === '' ? null : { unit: 'day', amount: textOf(sent) };
}

function categoryInput(sim: BambooHrSimulator, sent: unknown): string | undefined {
	const { id, name } = propertiesOf(sent);
	if (textOf(name) !== '') return categoryNamed(sim, textOf(name)).id;
	if (textOf(id) === '') return '';
	return sim.state.trainingCategories.get(textOf(id))?.id;
}

function isTrue(value: unknown): boolean {
	return value === true || value === 1 || value === '1' || value === 'true' || value === 'yes';
}
