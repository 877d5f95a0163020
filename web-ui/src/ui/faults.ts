interface Faulty {
  problem?: { errors?: { field: string; message: string }[] }
}

/// What the server says is wrong with one field of a form, or with a part of it, for showing below that field.
export function fault(error: Error | null, field: string): string {
  const errors = (error as Faulty | null)?.problem?.errors ?? []
  return errors
    .filter((one) => isOf(field, one.field))
    .map((one) => one.message)
    .join(' ')
}

/// `measures[1].due` is of `measures`.
export function isOf(field: string, faulty: string) {
  return faulty === field || faulty.startsWith(`${field}[`) || faulty.startsWith(`${field}.`)
}
