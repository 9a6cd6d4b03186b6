export {
	getBambooHrDepartments,
	getBambooHrFields,
	getFilterValues,
} from '../../shared/methods/bamboohr-load-options';
export { getCourses, getProfileFields } from '../../shared/methods/load-options';
