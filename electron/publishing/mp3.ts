/** The one encoder that is used: a file of its own, so that the package does not hold the other. */
export { createMp3Encoder } from 'wasm-media-encoders'
