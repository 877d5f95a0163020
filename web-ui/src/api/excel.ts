const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/// A file as the body of a request, as it is: a file is no JSON.
export const excelBody = (file: File) => ({
  headers: { 'Content-Type': type },
  body: file as unknown as string,
  bodySerializer: (body: string) => body,
})

/// Saves what the server answered, as a link to it would.
export function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
