export {
	getBambooHrDepartments,
	getBambooHrDivisions,
	getBambooHrEmploymentStatuses,
	getBambooHrFields,
	getBambooHrJobTitles,
	getBambooHrLocations,
	getFilterValues,
	getTimeOffTypes,
} from '../../shared/methods/bamboohr-load-options';
export { getCourses, getProfileFields } from '../../shared/methods/load-options';
