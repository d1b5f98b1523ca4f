import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../publication/model'
import { setUpDesk } from './desk'
import { sentence, words } from './words'

const desk = setUpDesk()

describe.each(LANGUAGES)('in %s', (language) => {
  it('says what was opened and what is there, in its language', async () => {
    const { reader, told } = await desk.open({ language })
    const title = await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
    expect(await told.hear(`${title} document web`)).toEqual([language, 'en-US'])
    const first = await desk.press('Tab')
    await first.hear(`${words(language)('bar.skip')} link`)
  })

  it('reads on sentence by sentence, each whole and in its language', async () => {
    for (const id of ['title', 'subtitle', 's1', 's2', 's3']) {
      const told = await desk.press('ctrl+j')
      expect(await told.hear(sentence(language, id)), id).toEqual([language])
    }
    const told = await desk.press('ctrl+k')
    expect(await told.hear(sentence(language, 's2'))).toEqual([language])
  })
})
