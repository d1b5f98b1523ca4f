/** What of reading aloud is needed to make a recording: the texts, their preparation, and the jobs of the embedded voice. */
export { jobFor } from './engine/job'
export { type Job as EngineJob, SAMPLE_RATE } from './engine/messages'
export { EMBEDDED_VOICES } from './engine/voices'
export { createWorkerMaker, startSpeechWorker } from './engine/worker-maker'
export { chooseVoice, firstVoices } from './player/choose-voice'
export { queueOf } from './player/queue'
export { type Pronunciation, prepareUtterance } from './pronounce'
export { loadSpeechTexts } from './speech-texts'
