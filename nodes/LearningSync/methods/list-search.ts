export { searchDepartments, searchProfileFields, searchRoles } from '../../shared/methods/list-search';
