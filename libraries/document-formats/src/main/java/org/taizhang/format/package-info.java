/// Turns the bytes of an upload into paragraphs as a reader of the page sees them.
///
/// Owns: what kind of file this is (by content, never by name), automatic numbers, tables, joined lines, OCR.
/// Consumes: one file and its limits. Emits: [Decoded]. Start here:
/// [org.taizhang.format.file.FormatReader]. Packages know those before them only: this one, `text`, `archive`, `page`,
/// `word`, `pdf`, `ofd`, `file`.
///
/// The same report gives the same paragraphs from every format that carries its text. For that, white space obeys
/// one rule, in [Blanks]: breaks inside a paragraph and every run of blanks (ASCII, NBSP, U+2000 to U+200A, U+3000,
/// tabulator) count as one blank; a blank stays only between two ASCII characters and between two Chinese characters
/// (a letter, not a punctuation mark), and is dropped everywhere else; a line break that the author put inside a
/// paragraph ends it where a sentence ends or a number begins, else its two sides are joined; invisible characters
/// (zero width, direction marks, soft hyphen, BOM, other controls) are dropped; a paragraph without anything left is
/// dropped. The canonical text is the paragraphs joined by `\n`.
@NullMarked
package org.taizhang.format;

import org.jspecify.annotations.NullMarked;
