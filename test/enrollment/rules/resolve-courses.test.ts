import { resolveCourses } from '../../../src/enrollment/rules/resolve-courses';
import { rule } from '../world.mts';

const COURSES = [
	{ id: 'c-1', title: 'Fire Safety' },
	{ id: 'c-2', title: 'First Aid' },
	{ id: 'c-3', title: 'first aid' },
];
const resolve = (...courses: string[]) => resolveCourses([rule({ courses })], COURSES);

it('Courses are found by ID, else by a title that only one has.', () => {
	const { rules, courses } = resolve('C-2', 'fire safety', 'c-1');
	expect(rules[0]?.courses).toEqual(['c-2', 'c-1']);
	expect([...courses.keys()]).toEqual(['c-2', 'c-1']);
});

it.each([
	[
		'Fire Safty',
		'Rule "Safety" > Course Names or IDs (courses): iSpring Learn has no course with the ID or title "Fire Safty". Did you mean "Fire Safety" (c-1)?',
	],
	[
		'First Aid',
		'Rule "Safety" > Course Names or IDs (courses): iSpring Learn has several courses called "First Aid".',
	],
	['42', 'iSpring Learn has no course with the ID or title "42".'],
])('%s is refused', (name, message) => {
	expect(() => resolve(name)).toThrow(message);
});
