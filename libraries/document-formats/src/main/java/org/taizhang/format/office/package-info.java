/// Offices beside Word: OpenDocument, workbooks, slides. Start here: [OpenDocumentReader], [XlsxReader], [PptxReader].
@NullMarked
package org.taizhang.format.office;

import org.jspecify.annotations.NullMarked;
