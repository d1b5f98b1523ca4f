export { SaveDialog } from './save-dialog'
