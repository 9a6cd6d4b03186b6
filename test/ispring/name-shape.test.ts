import { readDepartments } from '../../src/ispring/organization/departments';
import { nameShape } from '../../src/ispring/name-shape';
import { readCourses } from '../../src/ispring/learning/courses';
import { readGroups } from '../../src/ispring/organization/groups';
import { resultShape } from '../../src/ispring/learning/results';
import { scripted } from '../http/scripted.mts';

describe('A name in iSpring Learn', () => {
	it.each([
		['R&amp;D', 'R&D'],
		['Q &lt;1&gt; &quot;a&quot; &#39;b&#39; &#x41;', `Q <1> "a" 'b' A`],
		['Fire\r\nSafety\t 2', 'Fire Safety 2'],
		['Fire<br>Safety<br/>2', 'Fire Safety 2'],
		['Fire\u2028Safety\u00a02', 'Fire Safety 2'],
		['  Fire  ', 'Fire'],
		['R&D', 'R&D'],
		['&amp;lt;', '&lt;'],
		[7, '7'],
		[' \n ', undefined],
		['', undefined],
		[null, undefined],
		[undefined, undefined],
		[{}, undefined],
	])('written as %j is read as %j', (given, name) => {
		expect(nameShape.parse(given)).toBe(name);
	});

	it('is converted in the same way everywhere', async () => {
		const read = { system: 'iSpring Learn' } as const;
		const name = 'R&amp;D\nBasics';
		const answer = (row: object) => scripted(() => ({ json: [row] }), read).transport;
		const [department] = await readDepartments(answer({ departmentId: 'd', name }));
		const [group] = await readGroups(answer({ groupId: 'g', name }));
		const [course] = await readCourses(answer({ contentItemId: 'c', title: name }));
		const result = resultShape.parse({
			userId: 'u',
			courseId: 'c',
			completionStatus: 'passed',
			courseTitle: name,
		});
		const names = [department?.name, group?.name, course?.title, result.courseTitle];
		expect(new Set(names)).toEqual(new Set(['R&D Basics']));
	});
});
