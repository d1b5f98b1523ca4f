/** A release of many sections, whose text comes into the page by and by. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectWhole,
  headingOfSection,
  headingsOf,
  type LargeApp,
  linkTo,
  makeLargeApp,
  textIn,
} from '../e2e/large-app'
import { setUpDesk } from './desk'
import { words } from './words'

let large: LargeApp
const desk = setUpDesk()
beforeAll(async () => {
  large = await makeLargeApp(60)
})
afterAll(() => large?.remove())

const text = (language: 'en' | 'ar', id: string) => textIn(large.release, language, id) ?? ''

describe('in a large release', () => {
  it('the screen reader comes to a far place, and goes on from there in another language', async () => {
    const headings = headingsOf(large.release)
    const id = headingOfSection(large.release, 40)
    const next = headings[headings.indexOf(id) + 1] ?? ''
    const link = linkTo(large.release, 'en', id)
    const { reader, told } = await desk.open({ folder: large.folder, args: [link] }, text('en', id))
    expect(await told.hear(text('en', id))).toEqual(['en'])
    await expectWhole(reader.page, large.release, 'en')
    const further = await desk.press('h')
    expect(await further.hear(text('en', next))).toEqual(['en'])
    const arabic = await desk.press('ctrl+1')
    await arabic.hear(words('ar')(`announce.${large.release.editions.ar.status}`))
    const on = await desk.press('ctrl+j')
    expect(await on.hear(text('ar', `s${Number(next.slice(1)) + 1}`))).toEqual(['ar'])
    await expectWhole(reader.page, large.release, 'ar')
    const back = await desk.press('shift+h')
    expect(await back.hear(text('ar', next))).toEqual(['ar'])
  })
})
