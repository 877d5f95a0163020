interface Value<T> {
  readonly value: T
}

/// A list that is read page after page, as `usePages` of the API gives it.
export interface Paged<T> {
  items: Value<T[]>
  total: Value<number | null>
  isPending: Value<boolean>
  error: Value<Error | null>
  hasNextPage: Value<boolean>
  isFetchingNextPage: Value<boolean>
  refetch: () => unknown
  fetchNextPage: () => unknown
}
