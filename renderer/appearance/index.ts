export { warmFonts } from './warm-fonts'
