export { NATIVE_NAMES } from '../../publication/customs'
export { applyInterface, changeInterface, changeLanguage } from './change-language'
export { LanguageBar } from './language-bar'
