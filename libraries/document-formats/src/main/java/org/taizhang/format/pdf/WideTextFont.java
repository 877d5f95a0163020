package org.taizhang.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// A font whose codes are the numbers of its glyphs, two bytes each: what Word and WPS write for Chinese.
final class WideTextFont extends TextFont {
    private static final int CODES = 1 << 16;
    private static final float USUAL = 1000;

    private final float[] widths = new float[CODES];
    private final boolean mapped;

    WideTextFont(COSDictionary font) throws IOException {
        super(font);
        CMap map = getToUnicodeCMap();
        this.mapped = map != null && (map.getName() == null || !map.getName().startsWith("Identity-"));
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            Arrays.fill(
                    widths,
                    descendant.getDictionaryObject(COSName.DW) instanceof COSNumber width ? width.floatValue() : USUAL);
            if (descendant.getDictionaryObject(COSName.W) instanceof COSArray listed) {
                read(listed);
            }
        }
    }

    /// `first [width width …]` and `first last width`, one after the other.
    private void read(COSArray listed) {
        int at = 0;
        while (at + 1 < listed.size()) {
            COSBase first = listed.getObject(at++);
            if (!(first instanceof COSNumber from)) {
                continue;
            }
            COSBase second = listed.getObject(at++);
            if (second instanceof COSArray several) {
                for (int i = 0; i < several.size(); i++) {
                    set(from.intValue() + i, several.getObject(i));
                }
            } else if (at < listed.size()) {
                COSBase width = listed.getObject(at++);
                int last = second instanceof COSNumber to ? Math.min(to.intValue(), CODES - 1) : -1;
                for (int code = from.intValue(); code <= last; code++) {
                    set(code, width);
                }
            }
        }
    }

    private void set(int code, COSBase width) {
        if (code >= 0 && code < CODES && width instanceof COSNumber number) {
            widths[code] = number.floatValue();
        }
    }

    @Override
    public float getWidth(int code) {
        return code >= 0 && code < CODES ? widths[code] : USUAL;
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read() << Byte.SIZE | Math.max(0, in.read());
    }

    @Override
    @Nullable
    String told(int code) {
        CMap map = getToUnicodeCMap();
        return mapped && map != null ? map.toUnicode(code) : null;
    }

    @Override
    @Nullable
    String wholeUnicode(int code, GlyphList glyphs) {
        return whole().toUnicode(code, glyphs);
    }
}
