package org.taizhang.reader.indicator;

import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Scan;

/// Where digits count nothing: in names, dates, ordinals, ranks and standing arrangements.
final class Exclusions {
    private static final String[] STANDING = {"不间断", "值班", "值守", "在线", "全天候", "营业"};
    private static final String[] LIMITS = {"内", "之内", "以内"};
    private static final String[] REGULAR = {"每月", "每季度", "每季", "每周", "每半年", "每日", "每天", "每年至少", "每两月", "每两周", "每半月"};
    private static final int FAR = 24;
    private static final String[] SPELL = {"连续", "累计", "持续", "历时", "为期"};

    private final Scan scan;
    private final String text;

    Exclusions(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    /// Whether what stands before the digits makes them part of a name, date or ordinal.
    boolean excludes(int start) {
        if (scan.enclosures().isInside(start)) {
            return true;
        }
        char before = start > 0 ? text.charAt(start - 1) : '\n';
        return before == '第'
                || Characters.isLetter(before)
                || isJoining(before)
                || isPoint(start, before)
                || isDocumentNumber(start, before);
    }

    private boolean isPoint(int start, char before) {
        return (before == '.' || before == '．') && start > 1 && Characters.isDigit(text.charAt(start - 2));
    }

    private boolean isJoining(char before) {
        return before == '+' || before == '＋' || before == '·' || before == '/';
    }

    /// 〔2023〕15号, 编号12
    private boolean isDocumentNumber(int start, char before) {
        boolean numbered = before == '号' && start > 1 && "编文案证账卡单序学工".indexOf(text.charAt(start - 2)) >= 0;
        return before == '〔' || before == '〕' || before == '[' || before == '№' || numbered;
    }

    boolean excludes(Quantity quantity) {
        return switch (quantity.unit()) {
            case "天", "日", "小时", "分钟", "周", "个月", "个工作日", "工作日" -> isArrangement(quantity);
            case "次", "场", "期", "轮" -> isRegular(quantity.start()) || isJoined(quantity);
            case "位", "名" -> isRank(quantity);
            case "人" -> text.startsWith("大", quantity.end());
            case "度" -> true;
            default -> isJoined(quantity);
        };
    }

    /// A joined number after the unit says that this is a code: 1+2, 3＋8.
    private boolean isJoined(Quantity quantity) {
        char after = quantity.end() < text.length() ? text.charAt(quantity.end()) : '\n';
        return after == '+' || after == '＋';
    }

    private boolean isArrangement(Quantity quantity) {
        if (quantity.start() > 0 && text.charAt(quantity.start() - 1) == '每') {
            return true;
        }
        return startsWithAny(quantity.end(), STANDING) || isAllowed(quantity);
    }

    /// 每月至少集中学习1次: how often something is to be done, and not how often it was.
    private boolean isRegular(int at) {
        int start = at;
        while (start > 0 && at - start < FAR && "，。；、：\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        if (text.indexOf('每', start, at) < 0) {
            return false;
        }
        for (String word : REGULAR) {
            if (text.indexOf(word, start, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// 10个工作日内办结 is a time allowed, 压缩至10个工作日内 one that was reached.
    private boolean isAllowed(Quantity quantity) {
        char before = quantity.numberStart() > 0 ? text.charAt(quantity.numberStart() - 1) : '\n';
        return startsWithAny(quantity.end(), LIMITS) && "至到、".indexOf(before) < 0;
    }

    private boolean startsWithAny(int at, String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRank(Quantity quantity) {
        int at = quantity.numberStart();
        return at > 0 && text.charAt(at - 1) == '前' && !(at > 1 && text.charAt(at - 2) == '目');
    }

    /// Years are dates unless they say how long something was kept up: 连续3年.
    int yearsAsSpell(int start, int digitsEnd) {
        boolean years = digitsEnd < text.length() && text.charAt(digitsEnd) == '年' && digitsEnd - start <= 2;
        if (years) {
            for (String word : SPELL) {
                if (text.startsWith(word, start - word.length())) {
                    return digitsEnd + 1;
                }
            }
        }
        return -1;
    }
}
