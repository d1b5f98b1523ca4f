import type { Language } from './model'

/** What stands between two sentences of a paragraph: nothing in Chinese, a space in the other languages. */
export function separator(language: Language): '' | ' ' {
  return language === 'zh' ? '' : ' '
}
