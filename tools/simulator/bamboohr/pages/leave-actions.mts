import { DateTime } from 'luxon';
import { ActionError, type Action, type Done } from '../../pages/Site.mts';
import type { BambooHrSimulator } from '../BambooHrSimulator.mts';
import { today } from '../people.mts';
import type { SimEmployee, SimTimeOff } from '../state.mts';
import { addTimeOff, addTimeOffType } from '../time-off.mts';
import { nameOf } from './name-of.mts';
import { EMPLOYEE_PATH } from './paths.mts';

export const PARENTAL_LEAVE = 'Parental Leave';
const MONTHS = 6;
const NOT_TOLD = 'BambooHR sends no webhook for time off, so n8n notices it at its next full run.';

/**
 * What HR does with time off, as the buttons do it.
 *
 * @param chosen somebody for a button
 */
export function leaveActions(
	sim: BambooHrSimulator,
	chosen: (employeeId: string | undefined, isFit: (person: SimEmployee) => boolean) => SimEmployee,
): Record<string, Action> {
	const done = ({ employeeId }: SimTimeOff, text: string): Done => ({
		text: `${nameOf(sim, employeeId)} ${text}.`,
		href: EMPLOYEE_PATH + employeeId,
		told: Promise.resolve(NOT_TOLD),
	});
	return {
		startLeave: ({ employeeId }) => {
			const person = chosen(employeeId, (one) => one.status === 'Active' && !isOnLeave(sim, one));
			const types = [...sim.state.timeOffTypes.values()];
			const type =
				types.find(({ name }) => name === PARENTAL_LEAVE) ?? addTimeOffType(sim, { name: PARENTAL_LEAVE });
			const start = today(sim);
			const end = DateTime.fromISO(start).plus({ months: MONTHS }).toFormat('yyyy-MM-dd');
			const leave = addTimeOff(sim, { employeeId: person.id, typeId: type.id, start, end });
			return done(leave, `is on parental leave until ${end}`);
		},
		endLeave: ({ employeeId }) => {
			const leaves = [...sim.state.timeOff.values()].filter((one) => isOfToday(sim, one));
			const leave = leaves.findLast((one) => employeeId === undefined || one.employeeId === employeeId);
			if (leave === undefined) throw new ActionError('Nobody is on leave.');
			leave.status = 'canceled';
			return done(leave, 'is back from leave');
		},
	};
}

export function isOnLeave(sim: BambooHrSimulator, { id }: SimEmployee): boolean {
	return [...sim.state.timeOff.values()].some((one) => one.employeeId === id && isOfToday(sim, one));
}

function isOfToday(sim: BambooHrSimulator, { start, end, status }: SimTimeOff): boolean {
	return status === 'approved' && start <= today(sim) && today(sim) <= end;
}
