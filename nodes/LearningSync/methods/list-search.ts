export { searchDepartments, searchRoles } from '../../shared/methods/list-search';
