import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import type { Transport } from '../../../src/http/types';
import { readContent, type ContentItem } from '../../../src/ispring/learning/content';
import { readDepartments, type Department } from '../../../src/ispring/organization/departments';
import { readEnrollments, type EnrollmentList } from '../../../src/ispring/learning/enrollments';
import { readGroups, type Group } from '../../../src/ispring/organization/groups';
import { readProfileFields, type ProfileField } from '../../../src/ispring/users/profile-fields';
import { readUsers } from '../../../src/ispring/users/read-users';
import { readRoles, type Role } from '../../../src/ispring/users/roles';
import type { UserList } from '../../../src/ispring/users/User';
import type { ItemOperation, ItemRun } from '../../shared/items/ItemRun';
import { lazy, type Lazy } from '../../shared/items/lazy';
import { transportTo } from '../../shared/transports';
import { readLearningNames, type NameLookUp } from './learning-names';

/** What all items of an execution share. Each list is read at most once. */
export interface ISpring {
	transport: Transport;
	courses: Lazy<ContentItem[]>;
	departments: Lazy<Department[]>;
	enrollments: Lazy<EnrollmentList>;
	groups: Lazy<Group[]>;
	/** The names of users and courses. */
	names: Lazy<NameLookUp>;
	profileFields: Lazy<ProfileField[]>;
	roles: Lazy<Role[]>;
	users: Lazy<UserList>;
}

export type ISpringRun = ItemRun<ISpring>;
export type ISpringOperation = ItemOperation<ISpring>;

/** iSpring publishes no limits, so this stays low (docs/apis/ispring-learn.md#rate-limits). */
const CONCURRENCY = 4;

export function iSpring(context: IExecuteFunctions | ILoadOptionsFunctions): ISpring {
	const transport = transportTo(context, 'iSpring Learn', CONCURRENCY);
	const courses = lazy(async () => await readContent(transport));
	const users = lazy(async () => await readUsers(transport));
	return {
		transport,
		courses,
		departments: lazy(async () => await readDepartments(transport)),
		enrollments: lazy(async () => await readEnrollments(transport)),
		groups: lazy(async () => await readGroups(transport)),
		names: lazy(async () => await readLearningNames({ courses, users })),
		profileFields: lazy(async () => await readProfileFields(transport)),
		roles: lazy(async () => await readRoles(transport)),
		users,
	};
}
