import type { Item } from '@/api/types'

/// What the service takes in as evidence, by name: others are refused before they are sent.
export const accepted = '.docx,.doc,.wps,.pdf,.ofd,.odt,.txt,.rtf,.zip,.xlsx,.xls,.pptx,.html,.mht,.eml,.jpg,.jpeg,.png'

/// The evidence that counts: what was replaced is kept, and proves nothing any more.
export const counting = (item: Pick<Item, 'evidence'>) => item.evidence.filter((one) => !one.replaced)
