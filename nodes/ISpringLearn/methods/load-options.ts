export { getDepartments } from './get-departments';
export { getGroups } from './get-groups';
export { getUsers } from './get-users';
export { getCourses } from '../../shared/methods/get-courses';
export { getProfileFields } from '../../shared/methods/get-profile-fields';
