/// How much two texts have in common, by pairs of neighbouring characters: 1 for the same, 0 for nothing. Spaces and
/// punctuation do not count.
export function likeness(one: string, other: string): number {
  const a = bigrams(one)
  const b = bigrams(other)
  const all = a.size + b.size
  if (all === 0) return one === other ? 1 : 0
  // no need to count where one is a fraction of the other
  if (Math.min(a.size, b.size) * 4 < Math.max(a.size, b.size)) return 0
  let common = 0
  for (const [bigram, times] of a.counts) common += Math.min(times, b.counts.get(bigram) ?? 0)
  return (2 * common) / all
}

interface Bigrams {
  size: number
  counts: Map<string, number>
}

const remembered = new Map<string, Bigrams>()
const rememberAtMost = 20_000

function bigrams(text: string): Bigrams {
  const known = remembered.get(text)
  if (known) return known
  const letters = words(text)
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < letters.length; i++) {
    const bigram = letters.slice(i, i + 2)
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
  }
  const counted = { size: Math.max(0, letters.length - 1), counts }
  if (remembered.size >= rememberAtMost) remembered.clear()
  remembered.set(text, counted)
  return counted
}

const words = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Z}]/gu, '')
    .toLowerCase()
