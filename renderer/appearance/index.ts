export { AppearancePanel } from './appearance-panel'
export { followLook } from './apply-look'
export { toggleAppearance } from './toggle-appearance'
export { warmFonts } from './warm-fonts'
