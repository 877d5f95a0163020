/// What comes with folders that nobody means to hand in: hidden files, and those that Word and the system leave behind.
const isByTheWay = (name: string) => /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name)

/// Of a chosen folder, what is meant.
export const meant = (files: readonly File[]) =>
  files.filter(
    (file) => ![...(file.webkitRelativePath || '').split('/'), file.name].some((part) => part && isByTheWay(part)),
  )

/// The files of a drop, those in folders included. A browser that cannot look into folders gives the files alone.
export async function filesOf(transfer: DataTransfer | null): Promise<File[]> {
  if (!transfer) return []
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null)
  if (entries.length === 0) return [...transfer.files].filter((file) => !isByTheWay(file.name))
  return (await Promise.all(entries.map(within))).flat()
}

async function within(entry: FileSystemEntry): Promise<File[]> {
  if (isByTheWay(entry.name)) return []
  if (entry.isFile)
    return new Promise((resolve) => {
      ;(entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      )
    })
  if (!entry.isDirectory) return []
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  // a folder is told in parts, until a part is empty
  for (let part = await next(reader); part.length > 0; part = await next(reader)) found.push(...part)
  return (await Promise.all(found.map(within))).flat()
}

const next = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve) => {
    reader.readEntries(resolve, () => resolve([]))
  })
