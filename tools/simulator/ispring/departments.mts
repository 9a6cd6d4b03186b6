import type { FastifyInstance } from 'fastify';
import { change } from '../http/change.mts';
import { markChanged } from '../http/log.mts';
import { oneOf, propertiesOf, textOf, textsOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import {
	ApiError,
	answerEmpty,
	answerList,
	answerNewId,
	answerPage,
	answerSingle,
	wrong,
} from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { storedForm } from './stored-form.mts';
import { withNameless } from './odd-values.mts';
import { pageOf } from './paging.mts';
import { addDepartment } from './people.mts';
import { reference, shownName } from './spelling.mts';
import type { SimDepartment } from './state.mts';
import { departmentInput, subordinationInput, usersInput } from './user-input.mts';
import { orEmpty, subordinationShape } from './user-shape.mts';

/** Shorter than the code of a department with an ID of two digits. */
const MAX_CODE_LENGTH = 'bamboohr:1'.length;

type ById = { Params: { id: string } };

/** See docs/apis/ispring-learn.md#departments. */
export function departments(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get<{ Querystring: Query }>('/departments', (request, reply) => {
		const all = [...sim.state.departments.values()];
		const { items, nextPageToken } = pageOf(sim, request.query, all, (department) => department.departmentId);
		return answerPage(
			sim,
			reply,
			'departments',
			withNameless(
				sim,
				items.map((one) => shape(sim, one)),
				{
					departmentId: 'ffffffff-ffff-11ee-8000-dddddddddddd',
					parentDepartmentId: sim.state.rootDepartmentId,
				},
			),
			{ nextPageToken },
		);
	});
	app.get<{ Querystring: Query }>('/department', (request, reply) => {
		const code = oneOf(request.query, 'code');
		const found = [...sim.state.departments.values()].filter(
			(one) => code === undefined || one.code === code,
		);
		return answerList(
			sim,
			reply,
			found.map((one) => shape(sim, one)),
			'departments',
		);
	});
	app.get<ById>('/department/:id', (request, reply) =>
		answerSingle(sim, reply, shape(sim, departmentOf(sim, request.params.id))),
	);

	app.post('/department', (request, reply) => {
		const body = propertiesOf(request.body);
		const name = storedForm(sim, 'department', textOf(body.name).trim());
		if (name === '') throw wrong('name');
		const parentDepartmentId = departmentInput(sim, body.parentDepartmentId);
		const { departmentId } = addDepartment(sim, {
			name,
			parentDepartmentId,
			code: codeInput(sim, body.code),
		});
		markChanged(request);
		return answerNewId(sim, reply, 'departmentId', departmentId);
	});
	app.post<ById>('/department/:id', (request, reply) => {
		const department = departmentOf(sim, request.params.id);
		const body = propertiesOf(request.body);
		const name =
			body.name === undefined ? department.name : storedForm(sim, 'department', textOf(body.name).trim());
		if (name === '') throw wrong('name');
		const code = body.code === undefined ? department.code : codeInput(sim, body.code);
		const parentId = body.parentDepartmentId;
		const place = parentId === undefined ? {} : moved(sim, department, departmentInput(sim, parentId));
		change(request, department, { name, code, ...place });
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});
	app.delete<ById>('/department/:id', (request, reply) => {
		const { departmentId } = departmentOf(sim, request.params.id);
		if (!isRemovable(sim, departmentId)) throw wrong('the department is in use');
		sim.state.departments.delete(departmentId);
		markChanged(request);
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});

	app.post<ById>('/department/:id/subordination', (request, reply) => {
		const department = departmentOf(sim, request.params.id);
		const body = propertiesOf(request.body);
		change(request, department, {
			subordination: subordinationInput(sim, body.subordination, department.subordination),
			coSubordination: subordinationInput(sim, body.coSubordination, department.coSubordination),
		});
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});
	app.post<ById>('/department/:id/user/move', (request, reply) => {
		const { departmentId } = departmentOf(sim, request.params.id);
		for (const user of usersInput(sim, propertiesOf(request.body).userIds))
			change(request, user, { departmentId });
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});
	app.post<ById>('/department/:id/department/move', (request, reply) => {
		const { departmentId } = departmentOf(sim, request.params.id);
		const ids = textsOf(propertiesOf(request.body).departmentIds) ?? [];
		for (const department of ids.map((id) => departmentOf(sim, id))) {
			change(request, department, moved(sim, department, departmentId));
		}
		return answerEmpty(reply, 204, sim.quirks.changeAnswers);
	});
}

/** @throws ApiError when the account accepts no codes */
function codeInput({ quirks }: ISpringSimulator, sent: unknown): string {
	const code = textOf(sent);
	switch (quirks.departmentCodes) {
		case 'kept':
			return code;
		case 'refused':
			if (code !== '') throw wrong('code');
			return '';
		case 'dropped':
			return '';
		case 'upperCase':
			return code.toUpperCase();
		case 'cut':
			return code.slice(0, MAX_CODE_LENGTH);
	}
}

function departmentOf(sim: ISpringSimulator, id: string): SimDepartment {
	const department = sim.state.departments.get(id);
	if (!department) throw new ApiError(404, 'Unknown department');
	return department;
}

function shape(sim: ISpringSimulator, department: SimDepartment): Record<string, unknown> {
	return {
		departmentId: department.departmentId,
		name: shownName(sim, department.name),
		// The root never has a parent.
		parentDepartmentId: reference(sim, department.parentDepartmentId) || undefined,
		code: orEmpty(sim, department.code),
		subordination: subordinationShape(sim, department.subordination),
		coSubordination: subordinationShape(sim, department.coSubordination),
	};
}

function isRemovable(sim: ISpringSimulator, id: string): boolean {
	const users = [...sim.state.users.values()];
	const isManaged = users.some(({ roles }) =>
		roles.some((role) => role.manageableDepartmentIds.includes(id)),
	);
	const hasUsers = users.some((user) => user.departmentId === id);
	const hasDepartments = [...sim.state.departments.values()].some((one) => one.parentDepartmentId === id);
	return id !== sim.state.rootDepartmentId && !isManaged && !hasUsers && !hasDepartments;
}

/**
 * The new parent of a department.
 *
 * @throws ApiError when the department would be below itself, or is the root
 */
function moved(sim: ISpringSimulator, department: SimDepartment, parentId: string): Partial<SimDepartment> {
	if (department.departmentId === sim.state.rootDepartmentId) throw wrong('the root cannot be moved');
	for (let id = parentId; id !== ''; id = sim.state.departments.get(id)?.parentDepartmentId ?? '') {
		if (id === department.departmentId) throw wrong('a department cannot be below itself');
	}
	return { parentDepartmentId: parentId };
}
