/** Samples a second, of one channel: what eSpeak NG makes. */
export const SAMPLE_RATE = 22_050
