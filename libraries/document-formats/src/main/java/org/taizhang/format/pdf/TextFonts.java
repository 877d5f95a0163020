package org.taizhang.format.pdf;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/// The fonts of a document that is only to be read, not drawn.
///
/// PDFBox unpacks the program of a font, outlines and all, before it gives the first character; that took almost half
/// of the time of a page. Where the dictionary of the font names its widths and its characters, nothing else is needed.
final class TextFonts extends DefaultResourceCache {
    private static final Set<String> SIMPLE = Set.of("TrueType", "Type1", "MMType1");
    private static final COSName[] PROGRAMS = {COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3};

    @Override
    public @Nullable PDFont getFont(COSObject reference) {
        PDFont known = super.getFont(reference);
        if (known != null || !(reference.getObject() instanceof COSDictionary font)) {
            return known;
        }
        try {
            PDFont lean = font(font);
            if (lean != null) {
                put(reference, lean);
            }
            return lean;
        } catch (IOException _) {
            return null; // PDFBox has ways with fonts that are damaged.
        }
    }

    private static @Nullable PDFont font(COSDictionary font) throws IOException {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream)) {
            return null;
        }
        String kind = font.getNameAsString(COSName.SUBTYPE, "");
        if (SIMPLE.contains(kind) && font.getDictionaryObject(COSName.WIDTHS) instanceof COSArray && isEmbedded(font)) {
            return new TextFont(font);
        }
        boolean plain = COSName.IDENTITY_H.equals(font.getDictionaryObject(COSName.ENCODING))
                && font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.getObject(0) instanceof COSDictionary descendant
                && isEmbedded(descendant);
        return kind.equals("Type0") && plain ? new WideTextFont(font) : null;
    }

    private static boolean isEmbedded(COSDictionary font) {
        if (font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
            for (COSName program : PROGRAMS) {
                if (descriptor.getDictionaryObject(program) instanceof COSStream) {
                    return true;
                }
            }
        }
        return false;
    }
}
