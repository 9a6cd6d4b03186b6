import {
	addEmployee,
	addFileCategory,
	addTable,
	addTrainingRecord,
	addTrainingType,
	startBambooHr,
} from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { callBambooHr } from './call.mts';
import type { Answer } from './call.mts';

const DONE_ON = { employeeId: '4', completed: '2026-02-10' };

describe('the learning part of the BambooHR simulator', () => {
	let sim: BambooHrSimulator;

	beforeEach(async () => {
		sim = await startBambooHr({ now: () => new Date('2026-03-01T09:00:00Z') });
		addEmployee(sim, { id: '4' });
	});
	afterEach(async () => await sim.close());

	const get = async (path: string) => await callBambooHr(sim, `/api/v1/${path}`);
	const send = async (method: string, path: string, body?: unknown): Promise<Answer> =>
		await callBambooHr(sim, `/api/${path}`, { method, body });
	/** What an empty success looks like. */
	const emptyHtml = { status: 200, text: '', headers: { 'content-type': 'text/html; charset=UTF-8' } };

	describe('training types and categories', () => {
		it('training types can be created, changed and deleted', async () => {
			const body = {
				name: 'Safety',
				renewable: true,
				frequency: 12,
				required: true,
				dueFromHireDate: 10,
				category: { name: 'iSpring Learn' },
			};
			const made = await send('POST', 'v1/training/type', body);
			const [category] = sim.state.trainingCategories.values();
			const type = made.json as { id: string };
			expect(made).toMatchObject({
				status: 201,
				json: {
					id: expect.any(String),
					name: 'Safety',
					renewable: true,
					frequency: '12',
					required: true,
					dueFromHireDate: { unit: 'day', amount: '10' },
					category,
					linkUrl: null,
					description: null,
					allowEmployeesToMarkComplete: false,
				},
			});
			const changed = await send('PUT', `v1/training/type/${type.id}`, {
				description: 'course 7',
				category: '',
			});
			expect(changed).toMatchObject({
				status: 200,
				json: { name: 'Safety', description: 'course 7', category: [] },
			});
			expect((await get('training/type')).json).toEqual({ [type.id]: changed.json });

			const record = addTrainingRecord(sim, { ...DONE_ON, type: type.id });
			expect((await send('DELETE', `v1/training/type/${type.id}`)).status).toBe(400);
			sim.state.trainingRecords.delete(record.id);
			expect(await send('DELETE', `v1/training/type/${type.id}`)).toMatchObject(emptyHtml);
			expect((await get('training/type')).json).toEqual({});
		});

		it('incomplete training types and types of an unknown category are rejected', async () => {
			for (const body of [{}, { name: 'A', renewable: true }, { name: 'A', category: { id: 5 } }]) {
				expect((await send('POST', 'v1/training/type', body)).status).toBe(400);
			}
			expect((await send('PUT', 'v1/training/type/5', { name: 'A' })).status).toBe(404);
		});

		it('the days until a training is due are accepted in both formats, or only in the configured one', async () => {
			const { id } = addTrainingType(sim, { required: true });
			const put = async (dueFromHireDate: unknown) =>
				(await send('PUT', `v1/training/type/${id}`, { dueFromHireDate })).status;
			const object = { unit: 'day', amount: '10' };
			expect([await put(object), await put(10)]).toEqual([200, 200]);
			sim.quirks.dueDaysAs = 'object';
			expect([await put(object), await put(10)]).toEqual([200, 400]);
			sim.quirks.dueDaysAs = 'number';
			expect([await put(object), await put(10)]).toEqual([400, 200]);
		});

		it('training categories can be created, renamed and deleted', async () => {
			const made = await send('POST', 'v1/training/category', { name: 'Courses' });
			const { id } = made.json as { id: string };
			expect(made.status).toBe(201);
			expect((await send('POST', 'v1/training/category', { name: 'Courses' })).status).toBe(409);
			expect((await send('PUT', `v1/training/category/${id}`, { name: 'All' })).status).toBe(200);
			expect((await get('training/category')).json).toEqual({ [id]: { id, name: 'All' } });
			expect(await send('DELETE', `v1/training/category/${id}`)).toMatchObject(emptyHtml);
		});

		it('training requests are rejected when the feature is off', async () => {
			sim.quirks.trainingRefused = 403;
			for (const path of ['training/type', 'training/category', 'training/record/employee/4']) {
				expect((await get(path)).status).toBe(403);
			}
		});
	});

	describe('training records', () => {
		it('each POST creates a training record; a record can be updated (201) and deleted', async () => {
			const type = addTrainingType(sim);
			const path = 'training/record/employee/4';
			const body = {
				completed: '2026-02-10',
				type: Number(type.id),
				credits: 1,
				notes: 'enrollment 9',
				cost: { currency: 'USD', amount: '50.00' },
			};
			const made = await send('POST', `v1/${path}`, body);
			expect(made).toMatchObject({
				status: 201,
				json: {
					employeeId: '4',
					completed: '2026-02-10',
					type: Number(type.id),
					credits: '1',
					hours: null,
					cost: '50.00 USD',
				},
			});
			await send('POST', `v1/${path}`, { completed: '2026-02-10', type: Number(type.id) });
			const { id } = made.json as { id: string };
			expect(Object.values((await get(path)).json as object)).toHaveLength(2);
			expect((await get(`${path}?type=${type.id}`)).json).toMatchObject({
				[id]: { id, type: type.id, notes: 'enrollment 9' },
			});
			expect((await get(`${path}?type=1`)).json).toEqual({});

			const changed = await send('PUT', `v1/training/record/${id}`, { completed: '2026-02-11' });
			expect(changed).toMatchObject({ status: 201, json: { completed: '2026-02-11', notes: null } });
			expect(await send('DELETE', `v1/training/record/${id}`)).toMatchObject(emptyHtml);
			expect((await send('DELETE', `v1/training/record/${id}`)).status).toBe(404);
		});

		it('incomplete training records are rejected', async () => {
			const path = 'v1/training/record/employee';
			const { id } = addTrainingType(sim);
			expect((await send('POST', `${path}/4`, { completed: '2026-02-10', type: 1 })).status).toBe(400);
			expect((await send('POST', `${path}/4`, { completed: 'soon', type: id })).status).toBe(400);
			expect((await send('POST', `${path}/5`, { completed: '2026-02-10', type: id })).status).toBe(404);
		});

		it('training records omit values that the settings switch off, and no records are []', async () => {
			const type = addTrainingType(sim);
			const record = addTrainingRecord(sim, { ...DONE_ON, type: type.id, credits: '1' });
			sim.quirks.hiddenTrainingFields = ['credits'];
			const path = 'training/record/employee/4';
			expect((await get(path)).json).toMatchObject({ [record.id]: { credits: null } });
			sim.quirks.hiddenTrainingFields = ['cost'];
			const body = {
				completed: '2026-02-10',
				type: Number(type.id),
				cost: { amount: '5.00', currency: 'USD' },
			};
			expect((await send('POST', `v1/${path}`, body)).json).toMatchObject({ cost: '' });
			sim.quirks.emptyAs = '[]';
			expect((await get(`${path}?type=1`)).json).toEqual([]);
		});
	});

	describe('files', () => {
		const upload = async (parts: Record<string, string | Blob>, fileName = 'cert.pdf') => {
			const body = new FormData();
			for (const [name, value] of Object.entries(parts)) {
				if (typeof value === 'string') body.append(name, value);
				else body.append(name, value, fileName);
			}
			return await callBambooHr(sim, '/api/v1/employees/4/files', { method: 'POST', body });
		};
		const pdf = new Blob(['%PDF-1.4 sample'], { type: 'application/pdf' });

		it('an uploaded file is stored with its name, category and content', async () => {
			const { id: category } = addFileCategory(sim, 'Certificates');
			const answer = await upload({
				fileName: 'Safety.pdf',
				category: String(category),
				share: 'yes',
				file: pdf,
			});
			const [file] = sim.state.files.values();
			expect(answer).toMatchObject({
				status: 201,
				text: '',
				headers: {
					location: `https://app.bamboohr.com/api/gateway.php/sampleco/v1/employees/4/files/${String(file?.id)}`,
				},
			});
			expect(sim.log.at(-1)).toMatchObject({
				changed: true,
				body: { fileName: 'Safety.pdf', file: { name: 'cert.pdf', size: 15 } },
			});
			expect((await get('employees/4/files/view')).json).toMatchObject({
				employee: { id: 4 },
				categories: [
					{
						id: category,
						name: 'Certificates',
						files: [
							{
								id: file?.id,
								name: 'Safety.pdf',
								originalFileName: 'cert.pdf',
								size: 15,
								dateCreated: '2026-03-01T09:00:00+0000',
								shareWithEmployee: 'yes',
							},
						],
					},
				],
			});
			expect(await get(`employees/4/files/${String(file?.id)}`)).toMatchObject({
				text: '%PDF-1.4 sample',
				headers: {
					'content-type': 'application/pdf',
					'content-disposition': expect.stringContaining('cert.pdf'),
				},
			});
		});

		it('files with missing, unknown or oversized parts are rejected', async () => {
			expect((await get('employees/4/files/view')).status).toBe(404);
			const category = String(addFileCategory(sim, 'Certificates').id);
			const whole = { fileName: 'a.pdf', category, file: pdf };
			expect((await upload({ ...whole, category: '5' })).status).toBe(404);
			expect((await upload({ category, file: pdf })).status).toBe(400);
			expect((await upload({ fileName: 'a.pdf', category })).status).toBe(400);
			expect((await upload({ ...whole, file: new Blob([]) })).status).toBe(400);
			sim.quirks.fileLimit = 10;
			expect((await upload(whole)).status).toBe(413);
			expect(sim.state.files.size).toBe(0);
		});

		it('files can be renamed, moved and deleted, and file categories can be created', async () => {
			const made = await send('POST', 'v1/employees/files/categories', ['Certificates', 'Other']);
			expect(made).toMatchObject({ status: 201, text: '' });
			expect((await send('POST', 'v1/employees/files/categories', ['Other'])).status).toBe(400);
			expect((await send('POST', 'v1/employees/files/categories', [])).status).toBe(200);
			const [first, second] = sim.state.fileCategories.map((category) => category.id);
			await upload({ fileName: 'a.pdf', category: String(first), file: pdf });
			const [file] = sim.state.files.values();
			const path = `v1/employees/4/files/${String(file?.id)}`;
			const change = { name: 'b.pdf', categoryId: second, shareWithEmployee: 'yes' };
			expect(await send('POST', path, change)).toMatchObject(emptyHtml);
			expect(file).toMatchObject({ name: 'b.pdf', categoryId: second, shareWithEmployee: 'yes' });
			expect((await send('POST', path, {})).status).toBe(400);
			expect((await send('DELETE', path)).status).toBe(200);
			expect((await send('DELETE', path)).status).toBe(200);
			expect(sim.log.map((entry) => entry.changed).slice(-2)).toEqual([true, false]);
			expect((await send('DELETE', 'v1/employees/4/files/999')).status).toBe(404);
		});
	});

	it('rows of tables can be created, read, changed and deleted', async () => {
		addTable(sim, {
			alias: 'customLearning',
			columns: [
				{ id: 4401, name: 'Course', alias: 'customCourse', type: 'text' },
				{ id: 4402, name: 'Due', alias: 'customDue', type: 'date' },
				{ id: 4403, name: 'Status', alias: 'customStatus', type: 'list', options: ['Open', 'Done'] },
			],
		});
		const path = 'employees/4/tables/customLearning';
		const row = { customCourse: 'Safety', customDue: '2026-04-01', customStatus: 'Open', nonsense: 'x' };
		expect(await send('POST', `v1_1/${path}`, row)).toMatchObject(emptyHtml);
		const [made] = (await get(path)).json as { id: string }[];
		expect(made).toEqual({
			id: expect.any(String),
			employeeId: '4',
			customCourse: 'Safety',
			customDue: '2026-04-01',
			customStatus: 'Open',
		});
		expect(await send('POST', `v1_1/${path}/${String(made?.id)}`, { customStatus: 'Done' })).toMatchObject(
			emptyHtml,
		);
		expect((await get('employees/all/tables/customLearning')).json).toMatchObject([
			{ customCourse: 'Safety', customStatus: 'Done' },
		]);
		expect((await send('POST', `v1_1/${path}`, { customStatus: 'Lost' })).status).toBe(406);
		expect((await send('POST', `v1_1/${path}`, { nonsense: 'x' })).status).toBe(400);
		expect((await get('employees/4/tables/customNothing')).status).toBe(404);
		expect((await send('DELETE', `v1/${path}/${String(made?.id)}`)).json).toEqual({ success: true });
		expect(await send('DELETE', `v1/${path}/${String(made?.id)}`)).toMatchObject({
			status: 200,
			json: { success: false },
		});
		expect((await get('meta/tables')).json).toMatchObject([
			{ alias: 'employeeCertifications' },
			{ alias: 'customLearning', fields: [{ alias: 'customCourse' }, {}, {}] },
		]);
	});

	it('webhooks can be created, read, changed and deleted, and show their key once', async () => {
		const body = {
			name: 'Sync',
			url: 'https://example.com/hook',
			format: 'json',
			events: ['employee.created', 'employee.updated'],
			monitorFields: ['workEmail'],
		};
		const made = await send('POST', 'v1/webhooks', body);
		expect(made).toMatchObject({
			status: 201,
			json: { ...body, created: '2026-03-01 09:00:00', privateKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
		});
		const { id } = made.json as { id: string };
		const wrongs = [
			{ ...body, url: 'http://example.com/' },
			{ ...body, format: undefined },
			{ ...body, monitorFields: [] },
			{ ...body, events: ['employee.created', 'employee_with_fields.deleted'] },
		];
		for (const wrong of wrongs) expect((await send('POST', 'v1/webhooks', wrong)).status).toBe(400);
		expect((await get(`webhooks/${id}`)).json).not.toHaveProperty('privateKey');
		expect((await send('PUT', `v1/webhooks/${id}`, { ...body, name: 'Other' })).status).toBe(200);
		expect((await get('webhooks')).json).toMatchObject({ webhooks: [{ id, name: 'Other' }] });
		expect((await send('DELETE', `v1/webhooks/${id}`)).text).toBe('Web hook has been deleted.');
		expect((await get(`webhooks/${id}`)).status).toBe(404);
	});
});
