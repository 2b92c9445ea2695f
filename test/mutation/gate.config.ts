import { mutatieConfig } from './vitest.ts'

export default mutatieConfig('gate')
