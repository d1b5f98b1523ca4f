/** The interface's words: six complete files, all at hand, so that a change of language waits for nothing. */
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import ar from '../locales/ar.json'
import en from '../locales/en.json'
import es from '../locales/es.json'
import fr from '../locales/fr.json'
import ru from '../locales/ru.json'
import zh from '../locales/zh.json'
import type { Language } from '../publication/model'

const resources = {
  ar: { translation: ar },
  zh: { translation: zh },
  en: { translation: en },
  fr: { translation: fr },
  ru: { translation: ru },
  es: { translation: es },
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

export function createI18n(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    resources,
    initAsync: false,
    // React escapes what it shows; a second escaping would show `&amp;`.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
