export {
	getBambooHrDepartments,
	getBambooHrDivisions,
	getBambooHrEmploymentStatuses,
	getBambooHrFields,
	getBambooHrJobTitles,
	getBambooHrLocations,
	getFilterValues,
	getCourses,
	getProfileFields,
	getTimeOffTypes,
} from '../../shared/methods/load-options';
