import type { Span } from '@/api/types'

/// The place in the text that somebody has marked with the mouse or the keys; nothing for a mere click, and nothing that
/// runs over more than a few paragraphs.
export function selectedSpan(box: HTMLElement | undefined): (Span & { x: number; y: number }) | null {
  const selection = window.getSelection()
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(box, range.startContainer, range.startOffset)
  const end = offsetOf(box, range.endContainer, range.endOffset)
  if (start === null || end === null || end - start < 2 || end - start > longest) return null
  const rect = range.getBoundingClientRect()
  return { start, end, x: rect.left, y: rect.bottom }
}

const longest = 600

function offsetOf(box: HTMLElement, node: Node, offset: number): number | null {
  if (!box.contains(node)) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-start]')
    return piece ? Number(piece.dataset.start) + offset : null
  }
  // the end of a line that was marked whole stands before the next line
  const child = (node as HTMLElement).children[offset]
  const piece =
    child?.querySelector<HTMLElement>('[data-start]') ??
    (node as HTMLElement).querySelector<HTMLElement>('[data-start]')
  return piece ? Number(piece.dataset.start) : null
}
