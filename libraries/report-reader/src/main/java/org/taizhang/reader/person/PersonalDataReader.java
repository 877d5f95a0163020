package org.taizhang.reader.person;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;

/// Finds telephone numbers, identity numbers, bank cards and mail addresses: long runs of digits, and 〇@〇.
public final class PersonalDataReader {
    private static final int IDENTITY = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final String text;

    private PersonalDataReader(String text) {
        this.text = text;
    }

    public static List<PersonalData> of(Scan scan) {
        var reader = new PersonalDataReader(scan.text());
        List<PersonalData> found = new ArrayList<>();
        Ints digits = scan.digits();
        for (int d = 0; d < digits.size(); d++) {
            reader.number(digits.get(d), found);
        }
        reader.mail(found);
        return found;
    }

    private void number(int start, List<PersonalData> found) {
        int end = Characters.digitsEnd(text, start);
        int length = end - start;
        boolean x = end < text.length() && (text.charAt(end) == 'X' || text.charAt(end) == 'x');
        boolean identity = length == IDENTITY || (length == IDENTITY - 1 && x);
        if (identity && isIdentity(start)) {
            found.add(new PersonalData(start, start + IDENTITY, PersonalDataKind.IDENTITY_NUMBER));
        } else if (length == 11 && text.charAt(start) == '1' && text.charAt(start + 1) >= '3') {
            found.add(new PersonalData(start, end, PersonalDataKind.PHONE));
        } else if (length >= 16 && length <= 19 && luhn(start, end)) {
            found.add(new PersonalData(start, end, PersonalDataKind.BANK_CARD));
        } else if (isLandline(start, end)) {
            found.add(new PersonalData(start, Characters.digitsEnd(text, end + 1), PersonalDataKind.PHONE));
        }
    }

    /// 022-12345678
    private boolean isLandline(int start, int end) {
        boolean area = text.charAt(start) == '0' && end - start >= 3 && end - start <= 4;
        if (!area || end >= text.length() || "-—－".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        int length = Characters.digitsEnd(text, end + 1) - end - 1;
        return length >= 7 && length <= 8;
    }

    private boolean isIdentity(int start) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Characters.digit(text.charAt(start + i));
        }
        return Character.toUpperCase(text.charAt(start + IDENTITY - 1)) == CHECK.charAt(sum % 11);
    }

    private boolean luhn(int start, int end) {
        int sum = 0;
        for (int i = end - 1, place = 0; i >= start; i--, place++) {
            int digit = Characters.digit(text.charAt(i)) * (place % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    private void mail(List<PersonalData> found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && isMail(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && isMail(text.charAt(end))) {
                end++;
            }
            if (start < at && text.substring(at, end).indexOf('.') > 1) {
                found.add(new PersonalData(start, end, PersonalDataKind.MAIL_ADDRESS));
            }
        }
    }

    private static boolean isMail(char c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }
}
