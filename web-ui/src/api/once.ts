/// Keys for what is to be done once: who sends the same again, because no answer came, sends the same key, and the server
/// does it once. Another content is another matter and has a key of its own.
export function onceKey(): (content: string) => string {
  let last = { content: '', key: '' }
  return (content) => {
    if (content !== last.content || last.key === '') last = { content, key: crypto.randomUUID() }
    return last.key
  }
}
