interface Faulty {
  problem?: { errors?: { field: string; message: string }[] }
}

/// What the server says is wrong with one field of a form, for showing below that field.
export function fault(error: Error | null, field: string): string {
  const errors = (error as Faulty | null)?.problem?.errors ?? []
  return errors.filter((one) => one.field === field || one.field.endsWith(`.${field}`)).map((one) => one.message).join(' ')
}
