export { removePlace as default } from './prepared-directories.mjs';
