export { getTableColumns } from './get-table-columns';
