import type { Employee } from '../../../bamboohr/employees/Employee';
import { employeeName } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, type Finding } from '../Finding';

/** Employees who report to themselves, directly or through others. */
export function supervisorCycle({
	context: { classified, employeesById },
}: Pick<Assessed, 'context'>): Finding[] {
	const present = [...classified.values()].filter(({ scope }) => scope.is !== 'left');
	return cyclesAmong(
		present.map(({ employee }) => employee),
		employeesById,
	).flatMap((cycle) => {
		const [first] = cycle;
		const ring = [...cycle, ...(first ? [first] : [])].map(employeeName).join(' > ');
		return cycle.map((employee) =>
			aboutEmployee(employee, {
				check: 'supervisorCycle',
				severity: 'warning',
				reason:
					cycle.length === 1
						? 'BambooHR says that this employee reports to themselves.'
						: `These employees report to each other in a circle: ${ring}.`,
				fix: `Correct Reporting to in BambooHR under Job for ${cycle.length === 1 ? 'this employee' : 'one of them'}.`,
			}),
		);
	});
}

/** Each circle once. Everybody has one supervisor at most, so a walk upwards ends, or comes back. */
function cyclesAmong(employees: readonly Employee[], byId: ReadonlyMap<string, Employee>): Employee[][] {
	const done = new Set<Employee>();
	const cycles: Employee[][] = [];
	for (const start of employees) {
		const way: Employee[] = [];
		const places = new Map<Employee, number>();
		let one: Employee | undefined = start;
		while (one && !done.has(one) && !places.has(one)) {
			places.set(one, way.length);
			way.push(one);
			one = byId.get(one.supervisorId ?? '');
		}
		const from = one && places.get(one);
		if (from !== undefined) cycles.push(way.slice(from));
		way.forEach((passed) => done.add(passed));
	}
	return cycles;
}
