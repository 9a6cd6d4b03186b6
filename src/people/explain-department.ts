import type { Employee } from '../bamboohr/employees/Employee';
import { isSameId } from '../ispring/same-id';
import { codeOfDepartment } from './plan/department-code';
import type { Rename } from './plan/department-renames';
import type { PlanContext } from './plan/PlanContext';

/** Which department of iSpring Learn is an employee's, by what it is recognized, and whether it is renamed. */
export function departmentAnswer(
	employee: Pick<Employee, 'department' | 'departmentId'>,
	{ departments, root }: Pick<PlanContext, 'departments' | 'root'>,
): string {
	const { name, ids, code, whyNotCreated } = departments.wanted(employee);
	if (name === undefined) return 'BambooHR names none, so the user stays where they are.';
	const [id] = ids;
	if (id === undefined) {
		if (whyNotCreated !== undefined) return `None. ${whyNotCreated}`;
		const withCode = code === undefined ? '' : ` with the code ${code}`;
		return `None yet: ${name} is created under ${root.name}${withCode}.`;
	}
	const isThis = ({ department }: Rename) => isSameId(department.id, id);
	const present = departments.nameOf(id) ?? id;
	const bambooId = departments.bamboo.idOf(employee);
	const isCoded = bambooId !== undefined && departments.owners.withCodeOf(bambooId).length > 0;
	const found = isCoded ? `recognized by the code ${codeOfDepartment(bambooId)}` : 'found by name';
	const rest = departments.renames.possible.some(isThis)
		? ` It is renamed to ${name}, and everybody stays in it.`
		: departments.renames.blocked.some(isThis)
			? ` BambooHR calls it ${name}, but another department in iSpring Learn has that name.`
			: '';
	return `${present}, ${found}.${rest}${whyNotCreated === undefined ? '' : ` ${whyNotCreated}`}`;
}
