import fc from 'fast-check'

/** Text of all kinds: of the six languages with what hangs on their letters, and anything at all. */
const telling = fc.constantFrom(
  ...['a', 'É', 'e\u0301', 'ñ', 'ß', 'ẞ', 'œ', 'ﬁ', 'İ', 'ı', 'Σ', 'ς', 'й', 'и\u0306', 'Ё', 'и\u0301\u0306'],
  ...['أ', 'ٱ', 'ة', 'ى', 'ؤ', 'ئ', 'ء', 'ي', 'لا', 'ﻻ', 'ﷺ', '\u0651', '\u064b', '\u0640', '\u0670', '٣', '\u06dd'],
  ...['国', '，', '。', '—', '…', '“', '２', '\u3000', '𠮷', '👍🏽', '👩\u200d🔬', '🇺🇳', '\ud83d', '\udc4d'],
  ...[
    ' ',
    '\u00a0',
    '\n',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    '´',
    '¨',
    '\u0301',
    '-',
    "'",
    '한',
    '\u1100',
    '\u1161',
  ],
)

export const anyText = fc.oneof(
  fc.array(telling, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
