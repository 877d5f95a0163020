import { importRoutes } from './importing'
import { listRoutes } from './lists'
import { lookBackRoutes } from './lookBacks'
import { steeringRoutes } from './steering'

/// What lists and items offer beside being read.
export const ledgerRoutes = [...listRoutes, ...steeringRoutes, ...lookBackRoutes, ...importRoutes]
