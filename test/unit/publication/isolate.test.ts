import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../publication/isolate'

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

  it.each([
    ['راجع https://www.un.org للمزيد', ['https://www.un.org']],
    ['(http://www.un.org/en/ga/68/meetings/migration/).', ['http://www.un.org/en/ga/68/meetings/migration/']],
    ['https://un.org/a?b=1&c=%20d#e، ثم', ['https://un.org/a?b=1&c=%20d#e']],
    ['https://un.org/wiki/Migration_(human).', ['https://un.org/wiki/Migration_(human)']],
    ['(انظر https://un.org/هجرة/نص)', ['https://un.org/هجرة/نص']],
    ['راسل first.last+news@mail.un.org.', ['first.last+news@mail.un.org']],
    ['هاتف: +1 (212) 963-8264.', ['+1 (212) 963-8264']],
    ['هاتف: (212) 963-8264، أو +44 (0)20 7946 0000', ['(212) 963-8264', '+44 (0)20 7946 0000']],
    ['بنسبة 50%، أي $100 أو 90€ أو US$100', ['50%', '$100', '90€', 'US$100']],
    ['من 10%-20% إلى −5 و-7 (‑)', ['10%-20%', '−5', '7']],
    ['درجة الحرارة -5', ['-5']],
    ['القرار 68 (4) والبند 21 (ب)', ['68', '4', '21']],
    ['كوفيد-19 (2020)', ['19', '2020']],
  ])('knows the whole of an address, a telephone number, a sum in %j', (text, expected) => {
    expect(isolated(text)).toEqual(expected)
  })

  it('ends an address where Chinese goes on', () => {
    expect(runsOf('见https://www.un.org/zh/移徙', 'zh').filter((run) => run.latin)).toEqual([
      { text: 'https://www.un.org/zh/', isolated: false, latin: true },
    ])
  })

  it('takes no long time over any text', () => {
    const start = performance.now()
    for (const part of ['a.', 'www.', '+1 ', '(1)', 'http://', '-$', 'a@', '1%', 'https://a(', '(1-1']) {
      const text = part.repeat(20_000)
      expect(
        runsOf(text, 'ar')
          .map((run) => run.text)
          .join('') === text,
      ).toBe(true)
    }
    expect(performance.now() - start).toBeLessThan(3000)
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
