import type { Fault } from '../../../tools/simulator/http/faults.mts';
import { addTrainingRecord } from '../../../tools/simulator/bamboohr/learning.mts';
import { createRecordOf, updateRecordOf } from '../../../src/learning/apply/write-record';
import { addPerson, requests, startLearningSystems, type LearningSystems } from '../learning-systems.mts';
import { record } from '../world.mts';

let systems: LearningSystems;
beforeEach(async () => {
	systems = await startLearningSystems();
	addPerson(systems, '11');
	systems.bamboo.state.trainingTypes.clear();
});
afterEach(async () => await systems.close());

const notes = 'iSpring Learn: passed. [iSpring enrollment e-1]';
const answers = (method: string, body: string): Fault => ({
	when: (request) => request.method === method && request.path.includes('/training/record/'),
	effect: { kind: 'body', body, contentType: 'application/json' },
});
const shown = (given: object) =>
	JSON.stringify({ id: '5', employeeId: '11', type: '7', completed: '2026-02-10', notes, ...given });
const create = async () =>
	await createRecordOf(systems.clients.bambooHr, 'e-1', {
		employeeId: '11',
		typeId: '7',
		completed: '2026-02-10',
		notes,
	});
const update = async () =>
	await updateRecordOf(systems.clients.bambooHr, '11', record({ completed: '2026-02-09' }), {
		completed: '2026-02-10',
		notes,
	});

describe('A created training record', () => {
	it('is done without another request when the response confirms it', async () => {
		systems.bamboo.faults.push(answers('POST', shown({ notes: `\r\n${notes} ` })));
		await create();
		expect(requests(systems.bamboo)).toHaveLength(1);
	});

	it.each([
		['its notes', { notes: '' }],
		['its date', { completed: '2026-01-01' }],
	])('is done when the list confirms %s, which the response did not', async (_what, given) => {
		systems.bamboo.faults.push(answers('POST', shown(given)));
		addTrainingRecord(systems.bamboo, { employeeId: '11', type: '7', completed: '2026-02-10', notes });
		await create();
		expect(requests(systems.bamboo)).toHaveLength(2);
	});

	it('is not done when BambooHR drops its notes, because the next run would create it again', async () => {
		systems.bamboo.faults.push(answers('POST', shown({ notes: '' })));
		addTrainingRecord(systems.bamboo, { employeeId: '11', type: '7', completed: '2026-02-10', notes: '' });
		await expect(create()).rejects.toMatchObject({
			kind: 'unexpectedResponse',
			mayHaveActed: true,
			hint: expect.stringContaining('every run creates another'),
		});
	});
});

describe('An updated training record', () => {
	it('is done without another request when the response confirms it', async () => {
		systems.bamboo.faults.push(answers('PUT', shown({})));
		await update();
		expect(requests(systems.bamboo)).toHaveLength(1);
	});

	it.each([
		['empty', ''],
		['the old record', shown({ completed: '2026-02-09' })],
	])('is read again when the response is %s', async (_what, body) => {
		const there = { id: '5', employeeId: '11', type: '7', notes };
		addTrainingRecord(systems.bamboo, { ...there, completed: '2026-02-10' });
		systems.bamboo.faults.push(answers('PUT', body));
		await update();
		systems.bamboo.state.trainingRecords.clear();
		addTrainingRecord(systems.bamboo, { ...there, completed: '2026-02-09' });
		systems.bamboo.faults.push(answers('PUT', body));
		await expect(update()).rejects.toThrow('still shows another completion date');
	});

	it('that gets a certificate is done only when BambooHR shows its ID in the notes', async () => {
		const marked = `${notes} [iSpring certificate k-1]`;
		const mark = async () => {
			const values = { completed: '2026-02-10', notes: marked };
			await updateRecordOf(systems.clients.bambooHr, '11', record(), values, 'k-1');
		};
		systems.bamboo.faults.push(answers('PUT', shown({ notes: marked })));
		await mark();
		expect(requests(systems.bamboo)).toHaveLength(1);
		addTrainingRecord(systems.bamboo, {
			...{ id: '5', employeeId: '11', type: '7', completed: '2026-02-10' },
			notes: marked.slice(0, 60),
		});
		systems.bamboo.faults.push(answers('PUT', shown({})));
		await expect(mark()).rejects.toThrow('still shows another completion date or other notes');
	});
});
