export { searchCourses } from './search-courses';
export { searchGroups } from './search-groups';
export { searchDepartments } from '../../shared/methods/search-departments';
export { searchRoles } from '../../shared/methods/search-roles';
export { searchUsers } from './search-users';
