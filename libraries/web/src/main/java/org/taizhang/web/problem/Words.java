package org.taizhang.web.problem;

import java.util.List;
import java.util.Locale;

/// A sentence for people, in both languages of the system.
public record Words(String zh, String en) {

    /// The first language of the list that we speak; Chinese when there is none.
    public String in(List<Locale> preferred) {
        for (Locale locale : preferred) {
            if (locale.getLanguage().equals("zh")) return zh;
            if (locale.getLanguage().equals("en")) return en;
        }
        return zh;
    }
}
