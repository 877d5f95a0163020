/// Whose a seat of a step is.
export const route = {
  'seat.own': '本单位{role}',
  'seat.superior': '上一级单位{role}',
  'seat.above': '{role}',
  'seat.unit': '{unit}{role}',
} as const
