import { PEOPLE_ITEMS, unitKey } from '../../src/people/item-rules';
import { countUnits } from '../../src/people/count-units';
import type { UnitDecision } from '../../src/people/plan/UnitDecision';
import { contentOf, seenOf } from '../../src/people/seal-item';
import { toItem } from '../../src/people/to-item';
import { runMessage } from '../../src/run/message';

const settings = { emailFrom: 'workEmail' as const, fieldMapping: [] };

function unit(given: Partial<UnitDecision> = {}): UnitDecision {
	return {
		kind: 'department',
		unitId: 'd1',
		name: 'Sales',
		action: 'rename',
		changes: [{ field: 'name', from: 'Distribution', to: 'Sales' }],
		reason: 'Because.',
		outcome: 'planned',
		seen: { code: 'bamboohr:5' },
		needsAttention: true,
		...given,
	};
}

describe('The item of a department or group', () => {
	it('The item has the fields of a person, which are empty, and its own name and ID.', () => {
		expect(toItem(unit(), settings)).toEqual({
			direction: 'people',
			kind: 'department',
			name: 'Sales',
			unitId: 'd1',
			action: 'rename',
			changes: [{ field: 'name', from: 'Distribution', to: 'Sales' }],
			changed: 'Name: Distribution → Sales',
			reason: 'Because.',
			outcome: 'planned',
			employeeId: null,
			employeeNumber: null,
			employeeName: null,
			email: null,
			userId: null,
			situation: null,
			lifecycle: null,
		});
	});

	it('The seal covers what is to happen, and what the plan saw.', () => {
		const { kind, name, unitId, action, changes, reason, outcome, seen } = unit();
		expect(contentOf(toItem(unit(), settings))).toEqual({
			...{ kind, name, unitId, action, changes },
			...{ reason, outcome },
		});
		expect(seenOf(unit())).toEqual(seen);
	});

	it('Apply reads it back.', () => {
		const item = { ...toItem(unit(), settings), planId: 'p', seal: 's' };
		const read = PEOPLE_ITEMS.shape.parse(item);
		expect(PEOPLE_ITEMS.toDecision(read, undefined)).toEqual({ ...unit(), seen: null });
		expect(PEOPLE_ITEMS.subjectOf(read)).toBe('The department Sales');
		expect(PEOPLE_ITEMS.isSameChange(read, unit())).toBe(true);
		expect(PEOPLE_ITEMS.isSameChange(read, unit({ action: 'adopt' }))).toBe(false);
	});

	it('Two units are told apart by ID, or by name and kind while they do not exist.', () => {
		const { unitId, ...unmade } = unit();
		expect(unitKey({ ...unmade, unitId, name: 'Other' })).toBe(unitKey(unit()));
		expect(unitKey({ ...unmade, name: 'SALES ' })).toBe(unitKey(unmade));
		expect(unitKey({ ...unmade, kind: 'group' })).not.toBe(unitKey(unmade));
	});

	it('Counts and the message keep departments and users apart.', () => {
		const units = [
			unit({ outcome: 'done' }),
			unit({ outcome: 'failed', action: 'adopt' }),
			unit({ kind: 'group', outcome: 'done', action: 'create' }),
			unit({ outcome: 'skipped', action: 'none' }),
		];
		expect(countUnits(units)).toEqual({
			department: 3,
			rename: 1,
			departmentsRenamed: 1,
			adopt: 1,
			departmentsFailed: 1,
			group: 1,
			groupsCreated: 1,
		});
		const user = { action: 'create', outcome: 'done' as const, needsAttention: false };
		expect(runMessage([user, ...units], { direction: 'people', operation: 'sync', writes: 3 })).toBe(
			'1 user created, 1 department renamed, 1 group created; 1 department could not be synced; 1 department to check.',
		);
	});
});
