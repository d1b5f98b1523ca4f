export { HeardMarks } from './heard-marks'
export { ListenBar } from './listen-bar'
export * as listening from './listen'
export { ListeningPanel } from './listening-panel'
