/** The lists of a company whose names employees have, by their aliases (docs/apis/bamboohr.md#fields-and-lists). */
export type CompanyList = 'department' | 'division' | 'location' | 'jobTitle' | 'employmentHistoryStatus';
