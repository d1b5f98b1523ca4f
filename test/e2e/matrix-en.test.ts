import { matrix } from './matrix/matrix'

matrix('en')
