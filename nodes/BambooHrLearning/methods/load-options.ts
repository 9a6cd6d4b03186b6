export { getBambooHrDepartments } from '../../shared/methods/get-bamboohr-departments';
export { getBambooHrDivisions } from '../../shared/methods/get-bamboohr-divisions';
export { getBambooHrFields } from '../../shared/methods/get-bamboohr-fields';
export { getBambooHrLocations } from '../../shared/methods/get-bamboohr-locations';
export { getTables } from './get-tables';
