export { HeardMarks } from './heard-marks'
export * as listening from './listen'
export { ListenBar } from './listen-bar'
export { ListeningPanel } from './listening-panel'
