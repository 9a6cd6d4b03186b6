import { z } from 'zod/v3';
import { ParameterError } from '../../errors';
import { emailAddressKey, readEmailAddress } from '../../text/email-address';

export const RECIPIENTS = ['learner', 'supervisor', 'supervisorsSupervisor', 'address'] as const;

const stepShape = z.object({
	/** Before the day when below zero, after it when above. */
	days: z.number().int().min(-3650).max(3650).default(0).describe('Days'),
	to: z.enum(RECIPIENTS).default('learner').describe('To'),
	/** Only with `to` = `address`. */
	address: z.string().default('').describe('Address'),
});

/** The parts of a step, for the node. */
export const stepSettings = stepShape.shape;

export const ladderShape = z.array(stepShape).default([]).describe('Ladder');

/** When to remind, relative to the due date or to the last day of a certificate, and whom. */
export type Step = z.output<typeof stepShape>;

/**
 * Checks a ladder before anything is read.
 *
 * @throws ParameterError that names the step, counted from 1
 */
export function checkLadder(ladder: readonly Step[]): void {
	if (ladder.length === 0) {
		throw new ParameterError(NAME, 'it has no step.', 'Add at least one step: when to remind, and whom.');
	}
	const places = new Map<string, number>();
	for (const [index, step] of ladder.entries()) {
		const name = `${NAME} > ${index + 1}`;
		if (step.to === 'address' && readEmailAddress(step.address).is !== 'valid') {
			const what =
				step.address === '' ? 'there is no address.' : `"${step.address}" is not an email address.`;
			throw new ParameterError(`${name} > Address`, what, 'Enter one email address.');
		}
		const key = `${step.days} ${railOf(step)}`;
		const other = places.get(key);
		if (other !== undefined) {
			throw new ParameterError(
				name,
				`the step is the same as step ${other}: the same days and the same recipient.`,
				'Change its days or its recipient, or remove it.',
			);
		}
		places.set(key, index + 1);
	}
}

const NAME = ladderShape.description ?? '';

/** Steps to the same recipient follow each other: the later one replaces the earlier. */
export function railOf({ to, address }: Step): string {
	return to === 'address' ? `address ${emailAddressKey(address)}` : to;
}
