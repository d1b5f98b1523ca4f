/** Texts with which the engine is got going: the first it ever makes takes many times longer than any later one. */
import type { Language } from '../../../publication/model'

/** Short, since who wants to listen meanwhile waits for the one that has been begun. */
const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['نعم', 'الأمم المتحدة، ٢٠١٣.'],
  zh: ['好', '联合国大会，二〇一三。'],
  en: ['yes', 'The United Nations, in 2013.'],
  fr: ['oui', 'Les Nations Unies, en 2013.'],
  ru: ['да', 'Организация Объединённых Наций, 2013.'],
  es: ['sí', 'Las Naciones Unidas, en 2013.'],
}

export const warmingTexts = (language: Language): readonly string[] => TEXTS[language]
