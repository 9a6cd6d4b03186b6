export { getMonitorFields } from './get-monitor-fields';
export { getPostFields } from './get-post-fields';
