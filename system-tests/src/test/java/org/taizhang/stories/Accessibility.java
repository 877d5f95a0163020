package org.taizhang.stories;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Whether everybody can use a page, as far as a machine can tell: axe's rules, one heading that names
/// the page, nothing that scrolls sideways.
final class Accessibility {
    /// Installed with what the portal is built from, so no network is needed.
    private static final String AXE = "web-ui/node_modules/axe-core/axe.min.js";

    /// What is not drawn until somebody scrolls there has no colours to look at.
    private static final String DRAW_EVERYTHING = """
            () => {
              const sheet = new CSSStyleSheet()
              sheet.replaceSync('* { content-visibility: visible !important }')
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
            }""";

    private static final String DRAW_AS_BEFORE =
            "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1) }";

    private static final String ASK_AXE = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
              violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help}\\n  ${node.target.join(' ')}\\n  ${node.html}\\n  ${node.failureSummary}`)))""";

    private static final String HEADINGS = "() => document.querySelectorAll('h1').length";

    private static final String WIDER_THAN_THE_WINDOW = """
            () => {
              const page = document.documentElement
              if (page.scrollWidth <= page.clientWidth) return []
              return [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > page.clientWidth + 1)
                .slice(0, 3)
                .map(one => one.outerHTML.slice(0, 120))
            }""";

    private static final String SOURCE = source();

    private Accessibility() {}

    /// Each fault with its rule, the node and what would help.
    static List<String> faults(Page page) {
        page.evaluate(SOURCE);
        page.evaluate(DRAW_EVERYTHING);
        var faults = new ArrayList<>(texts(page.evaluate(ASK_AXE)));
        page.evaluate(DRAW_AS_BEFORE);
        if (!page.evaluate(HEADINGS).equals(1))
            faults.add("a page has one h1, this has " + page.evaluate(HEADINGS) + ": " + page.url());
        return faults;
    }

    /// What sticks out of the window, so that the whole page scrolls sideways.
    static List<String> sideways(Page page) {
        return texts(page.evaluate(WIDER_THAN_THE_WINDOW));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String source() {
        try {
            return Files.readString(StackUnderTest.root().resolve(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is not there; npm install in web-ui brings it", e);
        }
    }
}
