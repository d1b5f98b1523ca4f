export { AppearancePanel } from './appearance-panel'
export { followLook } from './apply-look'
export { warmFonts } from './warm-fonts'
