/// What of the queue can be asked for; all of it stands in the address, and a saved view keeps it.
export const queueFilters = [
  'view',
  'kind',
  'step',
  'unit',
  'due',
  'held',
  'campaign',
  'list',
  'risk',
  'q',
  'sort',
] as const
