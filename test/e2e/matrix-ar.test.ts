import { matrix } from './matrix/matrix'

matrix('ar')
