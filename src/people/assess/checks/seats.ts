import { number } from '../../../run/words';
import type { Plan } from '../../plan/plan';
import { aboutThing, type Finding } from '../Finding';

/** How many users are active now, and would be after a first sync. Those whose deactivation is held stay active. */
export interface Seats {
	now: number;
	needed: number;
}

export function countSeats({ context, decisions }: Plan): Seats {
	const now = context.world.users.users.filter(({ status }) => status === 'active').length;
	const gained = decisions.filter(
		({ action, outcome, user }) =>
			outcome === 'planned' && (action === 'create' || (action === 'activate' && user?.status !== 'active')),
	).length;
	const lost = decisions.filter(
		({ action, outcome, user }) =>
			outcome === 'planned' &&
			(action === 'deactivate' || action === 'terminate') &&
			user?.status === 'active',
	).length;
	return { now, needed: now + gained - lost };
}

/** iSpring Learn does not say how many active users the plan of the account allows, so somebody has to compare. */
export function seats(plan: Plan | undefined): Finding[] {
	if (!plan) return [];
	const { now, needed } = countSeats(plan);
	return [
		aboutThing('', {
			check: 'seats',
			severity: needed > now ? 'warning' : 'info',
			reason: `${number(now)} users are active now, and ${number(needed)} would be after a first sync. iSpring Learn does not say how many the subscription allows; above that number, it makes every new user inactive.`,
			fix: `Check in iSpring Learn under the subscription of the account that it allows ${number(needed)} active users.`,
		}),
	];
}
