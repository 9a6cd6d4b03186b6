export { searchDepartments } from '../../shared/methods/search-departments';
export { searchRoles } from '../../shared/methods/search-roles';
