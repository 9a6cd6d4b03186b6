export {
	getBambooHrDepartments,
	getBambooHrFields,
	getFilterValues,
	getTimeOffTypes,
} from '../../shared/methods/bamboohr-load-options';
export { getCourses, getProfileFields } from '../../shared/methods/load-options';
