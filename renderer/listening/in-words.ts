/** Numbers of speech as a person reads them. */
import type { TFunction } from 'i18next'
import type { Language } from '../../publication/model'
import { localeOf } from '../reading'

/** A speed, e.g. `1.5×`. */
export function rateInWords(rate: number, t: TFunction, language: Language): string {
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(rate)
  return t('listen.rate', { rate: number })
}

/** A length of time, of `milliseconds`, e.g. `0.3 sec`. */
export function secondsInWords(milliseconds: number, language: Language): string {
  return inUnit('second', milliseconds / 1000, language)
}

export function minutesInWords(minutes: number, language: Language): string {
  return inUnit('minute', minutes, language)
}

function inUnit(unit: 'second' | 'minute', value: number, language: Language): string {
  const unitDisplay = unit === 'minute' ? 'long' : 'short'
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay }).format(value)
}
