package org.taizhang.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// A font as its dictionary describes it: widths and characters by codes. What the dictionary leaves open is asked of
/// the whole font, which is then unpacked after all.
class TextFont extends PDFont {
    private static final float SPACE = 250;

    private static final int CODES = 256;

    private final float[] widths = new float[CODES];
    private @Nullable PDFont whole;

    TextFont(COSDictionary font) throws IOException {
        super(font);
        Arrays.fill(widths, Float.NaN);
    }

    final PDFont whole() {
        try {
            PDFont read = whole == null ? PDFontFactory.createFont(dict) : whole;
            whole = read;
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the dictionary says it; null where it does not.
    @Nullable
    String told(int code) {
        return super.toUnicode(code);
    }

    @Override
    public @Nullable String toUnicode(int code, GlyphList glyphs) {
        String told = told(code);
        return told == null ? wholeUnicode(code, glyphs) : told;
    }

    /// Each code is asked for again and again.
    @Override
    public float getWidth(int code) throws IOException {
        if (code < 0 || code >= CODES) {
            return super.getWidth(code);
        }
        if (Float.isNaN(widths[code])) {
            widths[code] = super.getWidth(code);
        }
        return widths[code];
    }

    /// PDFBox takes the code of a simple font for the character itself where nothing else is known, and
    /// knows such a font by its class.
    @Nullable
    String wholeUnicode(int code, GlyphList glyphs) {
        String unicode = whole().toUnicode(code, glyphs);
        return unicode == null ? String.valueOf((char) code) : unicode;
    }

    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT, "");
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read();
    }

    @Override
    public float getWidthFromFont(int code) throws IOException {
        return whole().getWidthFromFont(code);
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return true;
    }

    /// Where words end is told by the places of the characters, never by the width of a blank, which
    /// the font would have to be unpacked for.
    @Override
    public float getSpaceWidth() {
        return SPACE;
    }

    @Override
    public BoundingBox getBoundingBox() {
        return new BoundingBox();
    }

    /// Nobody asks how high a character is.
    @Override
    @SuppressWarnings("deprecation")
    public float getHeight(int code) {
        return 0;
    }

    @Override
    protected float getStandard14Width(int code) {
        return 0;
    }

    @Override
    protected byte[] encode(int unicode) {
        throw new UnsupportedOperationException("a font to read with");
    }

    @Override
    public void addToSubset(int codePoint) {
        throw new UnsupportedOperationException("a font to read with");
    }

    @Override
    public void subset() {
        throw new UnsupportedOperationException("a font to read with");
    }

    @Override
    public boolean willBeSubset() {
        return false;
    }
}
