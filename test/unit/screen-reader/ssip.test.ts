/** The speech server of the tests with a screen reader: what a client says, and what is written down. */
import { expect, it } from 'vitest'
import { Conversation, plainText } from '../../screen-reader/ssip'

const speak = (conversation: Conversation, ...text: string[]) =>
  ['SPEAK', ...text, '.'].map((line) => conversation.answer(line)).at(-1)?.said

it('takes a text in the language asked for last, and says that it was said', () => {
  const conversation = new Conversation()
  conversation.answer('SET self LANGUAGE ar')
  expect(speak(conversation, '<speak><mark name="0:5"/>مرحبا</speak>')).toEqual({ text: 'مرحبا', language: 'ar' })
  conversation.answer('SET self LANGUAGE en')
  expect(speak(conversation, 'one', 'two')).toEqual({ text: 'one\ntwo', language: 'en' })
  conversation.answer('SPEAK')
  expect(conversation.answer('.').lines).toEqual([
    '225-3',
    '225 OK MESSAGE QUEUED',
    '701-3',
    '701-1',
    '701 BEGIN',
    '702-3',
    '702-1',
    '702 END',
  ])
})

it('takes a full stop at the start of a line for one, not for the end', () => {
  expect(speak(new Conversation(), '...and so on')?.text).toBe('..and so on')
})

it('takes single characters', () => {
  expect(new Conversation().answer('CHAR space').said?.text).toBe(' ')
  expect(new Conversation().answer('CHAR я').said?.text).toBe('я')
})

it('answers what it does not know with an error', () => {
  expect(new Conversation().answer('SING loudly').lines).toEqual(['300 ERR UNKNOWN COMMAND'])
})

it('reads the words of SSML', () => {
  expect(plainText('<speak>a &lt;b&gt; &amp; <mark name="1:2"/>c</speak>')).toBe('a <b> & c')
})
