package org.taizhang.format.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/// The automatic numbers of a Word 97 file.
final class DocNumbers {
    private static final int FLAGS = 5;
    private static final int LIMITED_RESTART = 8;

    private final @Nullable ListTables lists;
    private final ListNumbers numbers = new ListNumbers();
    private final Map<Integer, @Nullable ListLevel[]> levels = new HashMap<>();
    private final Map<Integer, Integer> uses = new HashMap<>();
    private int last;
    private boolean doubtful;

    DocNumbers(@Nullable ListTables lists) {
        this.lists = lists;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    String next(Paragraph paragraph) {
        int instance = paragraph.getIlfo();
        if (instance <= 0 || lists == null) {
            return "";
        }
        int at = paragraph.getIlvl();
        if (at < 0 || at >= ListLevel.COUNT) {
            return "";
        }
        try {
            return next(lists, instance, at);
        } catch (RuntimeException _) {
            // HWPF throws whatever it meets in a list table that does not agree with itself.
            doubtful = true;
            return "";
        }
    }

    private String next(ListTables tables, int instance, int at) {
        LFO override = tables.getLfo(instance);
        int definition = override.getLsid();
        @Nullable ListLevel[] of = levels.computeIfAbsent(definition, id -> levels(tables, id));
        if (definition == instance) {
            mendSplitList(definition, of);
        }
        Integer start = null;
        LFOData data = tables.getLfoData(instance);
        ListFormatOverrideLevel[] own = data == null ? null : data.getRgLfoLvl();
        for (int i = 0; own != null && i < own.length; i++) {
            if (own[i] != null && own[i].getLevelNum() == at && own[i].isStartAt()) {
                start = own[i].getIStartAt();
            }
        }
        return numbers.next(definition, instance, of, at, start);
    }

    /// LibreOffice, whose list ids count up like its instances (those of Word are random), writes a list that starts
    /// over as two: its first paragraph alone, and the rest under an equal list that starts over too.
    private void mendSplitList(int definition, @Nullable ListLevel[] of) {
        boolean fresh = definition != last && uses.getOrDefault(definition, 0) == 0;
        if (fresh && uses.getOrDefault(last, 0) == 1 && Arrays.equals(of, levels.get(last))) {
            numbers.goOn(definition, last);
            doubtful = true;
        }
        uses.merge(definition, 1, Integer::sum);
        last = definition;
    }

    private static @Nullable ListLevel[] levels(ListTables tables, int definition) {
        @Nullable ListLevel[] levels = new ListLevel[ListLevel.COUNT];
        for (int i = 0; i < ListLevel.COUNT; i++) {
            org.apache.poi.hwpf.model.ListLevel level = tables.getLevel(definition, i);
            String text = level == null ? null : level.getNumberText();
            if (level != null) {
                String gap = level.getTypeOfCharFollowingTheNumber() == 2 ? "" : " ";
                levels[i] = new ListLevel(
                        level.getStartAt(),
                        Numerals.format(level.getNumberFormat() & 0xff),
                        text == null ? "" : text + gap,
                        restart(level),
                        level.isLegalNumbering());
            }
        }
        return levels;
    }

    /// HWPF gives the limit but not the flag that says whether it holds, so this looks at the bytes ([MS-DOC] LVLF).
    private static int restart(org.apache.poi.hwpf.model.ListLevel level) {
        return (level.toByteArray()[FLAGS] & LIMITED_RESTART) == 0 ? -1 : level.getRestart();
    }
}
