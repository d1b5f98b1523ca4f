export { openPrint } from './open-print'
export { PrintDialog } from './print-dialog-later'
