export { applyInterface, changeInterface, changeLanguage } from './change-language'
export { LanguageBar } from './language-bar'
export { NATIVE_NAMES } from './native-names'
