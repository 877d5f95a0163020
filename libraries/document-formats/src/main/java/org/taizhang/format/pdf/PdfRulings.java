package org.taizhang.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.page.Ruling;

/// The lines of tables among what a page draws: thin rectangles and straight strokes.
final class PdfRulings {
    private static final int MOST = 3000;
    private static final float THIN = 3f;

    private final float left;
    private final float bottom;
    private final float height;
    private final List<Ruling> drawn = new ArrayList<>();
    private final List<Ruling> path = new ArrayList<>();
    private float x;
    private float y;
    private boolean tooMany;

    PdfRulings(float left, float bottom, float height) {
        this.left = left;
        this.bottom = bottom;
        this.height = height;
    }

    /// None where there are so many that they make a drawing.
    List<Ruling> list() {
        return tooMany ? List.of() : List.copyOf(drawn);
    }

    void look(String operator, List<COSBase> operands, @Nullable PDGraphicsState state) {
        if (tooMany || state == null) {
            return;
        }
        switch (operator) {
            case OperatorName.APPEND_RECT -> rectangle(operands, state.getCurrentTransformationMatrix());
            case OperatorName.MOVE_TO -> move(operands);
            case OperatorName.LINE_TO -> line(operands, state.getCurrentTransformationMatrix());
            case OperatorName.FILL_NON_ZERO,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                    OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE -> draw();
            case OperatorName.ENDPATH -> path.clear();
            default -> {}
        }
    }

    private void draw() {
        drawn.addAll(path);
        path.clear();
        tooMany |= drawn.size() > MOST;
    }

    private static boolean isNumbers(List<COSBase> operands, int count) {
        return operands.size() >= count && operands.stream().allMatch(COSNumber.class::isInstance);
    }

    private static float number(List<COSBase> operands, int index) {
        return ((COSNumber) operands.get(index)).floatValue();
    }

    private void move(List<COSBase> operands) {
        if (isNumbers(operands, 2)) {
            x = number(operands, 0);
            y = number(operands, 1);
        }
    }

    private void line(List<COSBase> operands, Matrix matrix) {
        if (isNumbers(operands, 2)) {
            add(x, y, number(operands, 0), number(operands, 1), matrix);
            move(operands);
        }
    }

    /// A thin one is a line; of a thick one the four sides are, if it is a cell's frame.
    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (!isNumbers(operands, 4)) {
            return;
        }
        float x1 = number(operands, 0);
        float y1 = number(operands, 1);
        float x2 = x1 + number(operands, 2);
        float y2 = y1 + number(operands, 3);
        Ruling whole = ruling(x1, y1, x2, y2, matrix);
        if (whole.right() - whole.left() <= THIN || whole.bottom() - whole.top() <= THIN) {
            keep(whole);
        } else {
            add(x1, y1, x2, y1, matrix);
            add(x1, y2, x2, y2, matrix);
            add(x1, y1, x1, y2, matrix);
            add(x2, y1, x2, y2, matrix);
        }
    }

    private void add(float x1, float y1, float x2, float y2, Matrix matrix) {
        keep(ruling(x1, y1, x2, y2, matrix));
    }

    private void keep(Ruling ruling) {
        if (path.size() <= MOST) {
            path.add(ruling);
        }
    }

    private Ruling ruling(float x1, float y1, float x2, float y2, Matrix matrix) {
        var from = matrix.transformPoint(x1, y1);
        var to = matrix.transformPoint(x2, y2);
        return new Ruling(
                Math.min(from.x, to.x) - left,
                height - (Math.max(from.y, to.y) - bottom),
                Math.max(from.x, to.x) - left,
                height - (Math.min(from.y, to.y) - bottom));
    }
}
