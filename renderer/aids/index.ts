export { stepAid, useReadingAid } from './use-reading-aid'
