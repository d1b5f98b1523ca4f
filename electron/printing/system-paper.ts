import { app } from 'electron'
import { type Paper, usualPaper } from '../../publication/printing/options'

/** The paper of the region that the system is set to; Electron must be ready. */
export const systemPaper = (): Paper => usualPaper(app.getLocaleCountryCode())
