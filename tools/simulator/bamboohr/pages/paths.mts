export const EMPLOYEE_PATH = '/page/employees/';
export const FILE_PATH = '/page/files/';
