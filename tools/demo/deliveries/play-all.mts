import type { SimEmployee } from '../../simulator/bamboohr/index.mts';
import { accountsOf, completionBody, employeeBody, exportOf, hire, pass } from './fixtures.mts';
import { honest } from './genuine.mts';
import { bambooHrListener, iSpringListener, secondsAgo } from './listener.mts';
import { withMaximumAge, withoutSignature } from './options.mts';
import { completionsOutOfOrder, employeesOutOfOrder } from './out-of-order.mts';
import { refused } from './refused.mts';
import type { Finding, Scene } from './scene.mts';
import { toldAgain } from './duplicates.mts';

const THREE_HOURS_S = 3 * 3600;
/** Of completions in one delivery: about 8 MB. */
const MANY = 40_000;

/**
 * Sends what nobody genuine sends, and genuine deliveries as they should not come, to the real addresses of both
 * triggers. Says in a line each what was seen; what is not as it must be fails the demo.
 */
export async function playAll(scene: Scene): Promise<string[]> {
	const newcomer = hire(scene, 'Fay');
	const findings = await playBambooHr(scene, newcomer);
	const [account] = accountsOf(scene, newcomer);
	if (account === undefined) throw new Error('The new hire has no account after all.');
	findings.push(...(await playISpring(scene, account.userId)));
	findings.push(await honest(scene, newcomer, account.userId));
	if (findings.some(({ isRight }) => !isRight)) process.exitCode = 1;
	return findings.map(({ isRight, seen }) => `  ${isRight ? '' : 'NOT AS IT MUST BE: '}${seen}`);
}

async function playBambooHr(scene: Scene, newcomer: SimEmployee): Promise<Finding[]> {
	const listener = bambooHrListener(scene);
	const body = employeeBody('created', newcomer);
	const late = { body, headers: listener.sign(body, { timestamp: secondsAgo(THREE_HOURS_S) }) };
	return [
		...(await refused(scene, listener, body)),
		await toldAgain(scene, listener, {
			body,
			count: () => ({ account: accountsOf(scene, newcomer).length }),
			more: [{ ...late, what: 'three hours late', expected: 200 }],
		}),
		...(await employeesOutOfOrder(scene, listener)),
		await withMaximumAge(scene),
	];
}

async function playISpring(scene: Scene, learnerId: string): Promise<Finding[]> {
	const listener = iSpringListener(scene);
	const enrollment = pass(scene, 'Told Again', learnerId);
	const body = completionBody(enrollment);
	const many = completionBody(enrollment, MANY);
	return [
		...(await refused(scene, listener, body)),
		await toldAgain(scene, listener, {
			body,
			count: () => {
				const { types, records, files } = exportOf(scene, enrollment);
				return { 'training type': types.length, record: records.length, file: files.length };
			},
			more: [{ what: `${MANY} events in one`, body: many, headers: listener.sign(many), expected: 200 }],
		}),
		await completionsOutOfOrder(scene, listener, learnerId),
		await withoutSignature(scene, enrollment),
	];
}
