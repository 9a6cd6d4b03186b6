import { addTimeOffType, type BambooHrSimulator } from '../bamboohr/index.mts';
import { PARENTAL_LEAVE } from '../bamboohr/pages/leave-actions.mts';

/** Adds the kinds of time off that the invented company has. Nobody is away yet; the buttons send people on leave. */
export function fillTimeOff(sim: BambooHrSimulator): void {
	addTimeOffType(sim, { id: '78', name: 'Vacation' });
	addTimeOffType(sim, { id: '79', name: 'Sick', units: 'hours' });
	addTimeOffType(sim, { id: '85', name: PARENTAL_LEAVE });
}
