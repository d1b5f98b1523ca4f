import { matrix } from './matrix/matrix'

matrix('zh')
