import { groupRoutes } from './groups'
import { importRoutes } from './importing'
import { listRoutes } from './lists'
import { lookBackRoutes } from './lookBacks'
import { stageRoutes } from './stages'
import { steeringRoutes } from './steering'

/// What lists and items offer beside being read.
export const ledgerRoutes = [
  ...groupRoutes,
  ...listRoutes,
  ...stageRoutes,
  ...steeringRoutes,
  ...lookBackRoutes,
  ...importRoutes,
]
