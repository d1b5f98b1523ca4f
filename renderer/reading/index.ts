export { formatDate, localeOf } from '../../publication/customs'
export { Article } from './article'
export { followAttention, inView } from './attention'
export { copyWithoutSoftHyphens } from './copy-plain'
export { isFilled, makeSentence, textKey, useFilling } from './filling'
export { HeadingsDialog } from './headings-dialog'
export { followHyphenation, useHyphenation } from './hyphenation'
export { leavePlace, placeHere, takeJump } from './jumps'
export { LinkDialog } from './link-dialog'
export { mark, marked, rangeIn, wholeRange } from './marks'
export { currentSentence, GONE_TO, goTo, type Jump, type Step, stopFrom } from './moving'
export { ParallelArticle } from './parallel-article'
export {
  afterFonts,
  bringIntoView,
  keepPlace,
  madeSentence,
  restore,
  rewrite,
  sentenceAtTop,
  sentenceElement,
  showAtTop,
  viewTop,
} from './place'
export { wordsOfLink } from './plain-text'
export { cite, quotationHere } from './quote'
export { selectedClips } from './selected'
export { followSyllables } from './syllable-marks'
export { useEnds } from './use-ends'
export { useKeptPlace } from './use-kept-place'
export { languageName, percent, whereAmI } from './where'
