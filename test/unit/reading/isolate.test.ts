import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../renderer/reading/isolate'

const isolated = (text: string) =>
  runsOf(text, 'ar')
    .filter((run) => run.isolated)
    .map((run) => run.text)

describe('runs of another script', () => {
  it('joined are the text again', () => {
    const text = 'السيد وين بولت (Wynne Boelt)، boelt@un.org، +1 212-963-8264، عام 2015.'
    expect(
      runsOf(text, 'ar')
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })

  it('isolates names, numbers, telephone numbers, mail and web addresses in Arabic as one thing each', () => {
    expect(isolated('السيد (Wynne Boelt)، boelt@un.org، +1 212-963-8264')).toEqual([
      'Wynne Boelt',
      'boelt@un.org',
      '+1 212-963-8264',
    ])
    expect(isolated('البالغ عددهم 232 مليون في 4 تشرين الأول/أكتوبر')).toEqual(['232', '4'])
    expect(isolated('الوثيقة A/68/L.5 وموقع www.unmigration.org.')).toEqual(['A/68/L.5', 'www.unmigration.org'])
    expect(isolated('(Melanie Prud’homme)')).toEqual(['Melanie Prud’homme'])
  })

  it('leaves sentence punctuation outside', () => {
    expect(isolated('عام 2015، ثم 2016.')).toEqual(['2015', '2016'])
  })

  it('marks words in Latin letters as of another language, not numbers', () => {
    expect(runsOf('温·伯尔特（Wynne Boelt）先生，2015年', 'zh').filter((run) => run.latin)).toEqual([
      { text: 'Wynne Boelt', isolated: false, latin: true },
    ])
  })

  it('leaves languages in Latin letters alone', () => {
    expect(runsOf('Mr. Wynne Boelt, 2015', 'fr')).toEqual([
      { text: 'Mr. Wynne Boelt, 2015', isolated: false, latin: false },
    ])
  })
})
