import { describe } from 'vitest'
import { matrix } from './matrix/matrix'

describe('every surface in every theme and state of the window, in English', () => matrix('en'))
