import type { route as zh } from '../zh/route'

export const route: Record<keyof typeof zh, string> = {
  'seat.own': '{role} of the unit',
  'seat.superior': '{role} of the unit above',
  'seat.above': '{role}',
  'seat.unit': '{role} of {unit}',
}
