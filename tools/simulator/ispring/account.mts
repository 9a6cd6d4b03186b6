import type { FastifyInstance } from 'fastify';
import { answer, answerList } from './answers.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import { withNameless } from './odd-values.mts';
import { roleName } from './role-names.mts';
import { fieldName } from './user-shape.mts';

/**
 * Roles and the definitions of profile fields (docs/apis/ispring-learn.md#roles and
 * docs/apis/ispring-learn.md#profile-fields).
 */
export function account(app: FastifyInstance, sim: ISpringSimulator): void {
	app.get('/role', (_request, reply) =>
		answer(
			sim,
			reply,
			[...sim.state.roles.values()].map((role) => ({ ...role, type: roleName(sim, role.type) })),
		),
	);

	app.get('/user/profile/fields', (_request, reply) => {
		const fields = sim.state.profileFields.map((field, index) => ({
			userFieldInfoId: field.userFieldInfoId,
			name: fieldName(sim, field),
			label: field.label,
			type: field.type,
			isUnique: field.isUnique ? 1 : 0,
			isRequired: field.isRequired ? 1 : 0,
			orderPriority: index,
			values: field.values,
		}));
		return answerList(
			sim,
			reply,
			withNameless(sim, fields, { userFieldInfoId: 'USER_DEFINED_FIELD99' }),
			'fields',
		);
	});
}
