import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addCourse } from '../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../tools/simulator/ispring/people.mts';
import { IS_THOROUGH } from '../support/thorough.mts';
import { startEnrollmentSystems, type EnrollmentSystems } from './enrollment-systems.mts';

/** The numbers of requests follow from the same rules at any size. */
const PEOPLE = IS_THOROUGH ? 10_000 : 2_000;
const RULES = 40;

let systems: EnrollmentSystems;
beforeAll(async () => {
	systems = await startEnrollmentSystems();
	addCourse(systems.ispring, { contentItemId: 'c-3', title: 'First Day' });
	for (let id = 1; id <= PEOPLE; id += 1) {
		const email = `p${id}@example.com`;
		addEmployee(systems.bamboo, { id: String(id), workEmail: email, department: `Department ${id % RULES}` });
		addUser(systems.ispring, { fields: { login: email, email, bamboohr_id: String(id) } });
	}
}, 120_000);
afterAll(async () => await systems.close());

/** Each person matches two rules, which name different sets of courses and due dates. */
const rules = Array.from({ length: RULES }, (_, index) => ({
	courses: [['c-1', 'c-2', 'c-3'], ['c-1', 'c-2'], ['c-3']][index % 3] ?? [],
	departments: [`Department ${index}`, `Department ${(index + 1) % RULES}`],
	dueDays: 10 + index,
}));
const settings = { maxEnrollments: 1e6 };

it(`${PEOPLE} people, 3 courses and 40 rules take at most 150 writes, and then none and few reads`, async () => {
	const first = await systems.sync({ rules, settings });
	expect(first.summary.status).toBe('success');
	expect(systems.ispring.state.enrollments.size).toBeGreaterThan(2 * PEOPLE);
	expect(systems.writes().length).toBeLessThanOrEqual(150);
	expect(first.items.every(({ enrollmentId }) => enrollmentId !== null)).toBe(true);

	systems.clearLogs();
	const second = await systems.sync({ rules, settings });
	expect(second.items).toEqual([]);
	expect(systems.writes()).toEqual([]);
	const pages = Math.ceil(systems.ispring.state.enrollments.size / 1000);
	const allowed = Math.ceil(PEOPLE / 2500) + Math.ceil((PEOPLE + 1) / 1000) + 2 * pages + 8;
	const reads = systems.bamboo.log.length + systems.ispring.log.length;
	expect(reads).toBeLessThanOrEqual(allowed);
}, 300_000);
