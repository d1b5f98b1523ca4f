import { useTranslation } from 'react-i18next'
import { LARGE_PRINT } from '../../publication/printing/geometry'
import { PRINT_SIZE_RANGE, PRINT_SIZES } from '../../publication/printing/options'
import { Check } from '../check'
import { Choice } from '../choice'
import { localeOf } from '../reading'
import { Slider } from '../slider'
import { interfaceOf, useApp } from '../state'
import { usePrint } from './use-print'

const SIZES = [...PRINT_SIZES.map(String), 'own']
const NAMES = { '11': 'print.size-11', '16': 'print.size-16', '24': 'print.size-24', own: 'print.size-own' } as const

/** How the text is set. */
export function TypeSection({ own, onOwn }: { own: boolean; onOwn: (own: boolean) => void }) {
  const { t } = useTranslation()
  const [print, change] = usePrint()
  const face = useApp(interfaceOf)
  const isUsual = SIZES.includes(String(print.size))
  const size = own || !isUsual ? 'own' : String(print.size)
  const points = (value: number) => t('print.points', { size: new Intl.NumberFormat(localeOf(face)).format(value) })
  return (
    <fieldset className="section">
      <legend>{t('print.type')}</legend>
      <Choice
        label={t('print.size')}
        value={size}
        options={SIZES}
        nameOf={(each) => t(NAMES[each as keyof typeof NAMES], { size: points(Number(each)) })}
        onChange={(each) => {
          onOwn(each === 'own')
          if (each !== 'own') change({ size: Number(each) })
        }}
      />
      {size === 'own' && (
        <Slider
          label={t('print.own-size')}
          value={print.size}
          {...PRINT_SIZE_RANGE}
          show={points}
          onChange={(value) => change({ size: value })}
        />
      )}
      <Choice
        label={t('print.font')}
        value={print.type}
        options={['print', 'screen'] as const}
        nameOf={(type) => t(`print.font-${type}`)}
        onChange={(type) => change({ type })}
      />
      <Choice
        label={t('print.colours')}
        value={print.colours}
        options={['black', 'screen'] as const}
        nameOf={(colours) => t(`print.colours-${colours}`)}
        onChange={(colours) => change({ colours })}
      />
      {/* In large print no word is parted. */}
      {print.type === 'print' && print.size < LARGE_PRINT && (
        <Check
          label={t('appearance.hyphenation')}
          checked={print.hyphenation}
          onChange={(hyphenation) => change({ hyphenation })}
        />
      )}
    </fieldset>
  )
}
