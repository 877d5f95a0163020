import type { SplitPiece, SplitPieceWish } from '@/api/types'

/// What a person does to the pieces of a split; each answers all of them as they are then wanted.

export const wishOf = (piece: SplitPiece): SplitPieceWish => ({
  from: piece.from,
  report: piece.report,
  title: piece.title,
  unit: piece.unit?.code ?? null,
  year: piece.year,
})

export type PieceChange = Partial<Omit<SplitPieceWish, 'from'>>

export const changed = (pieces: SplitPiece[], at: number, change: PieceChange): SplitPieceWish[] =>
  pieces.map((piece, n) => (n === at ? { ...wishOf(piece), ...change } : wishOf(piece)))

/// A piece goes into the one before it. What that one knows holds; what it does not, this one says.
export function joined(pieces: SplitPiece[], at: number): SplitPieceWish[] {
  const wishes = pieces.map(wishOf)
  const into = wishes[at - 1]
  const one = wishes[at]
  if (!into || !one) return wishes
  const both: SplitPieceWish = into.report ? into : { ...one, from: into.from, report: one.report }
  return [...wishes.slice(0, at - 1), both, ...wishes.slice(at + 1)]
}

/// A new piece begins at a line; whose it is nobody knows yet.
export function cut(pieces: SplitPiece[], line: number): SplitPieceWish[] {
  return pieces.flatMap((piece) => {
    const wish = wishOf(piece)
    if (line <= piece.from || line >= piece.to) return [wish]
    return [wish, { from: line, report: piece.report, title: null, unit: null, year: piece.year }]
  })
}

/// Two files of a zip stay two pieces.
export const mayJoin = (pieces: SplitPiece[], at: number) => at > 0 && pieces[at - 1]?.document === pieces[at]?.document
