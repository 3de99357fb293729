package id.paritrana.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Measures where figures stand on a page as it is drawn: each number with its sign, its unit and what hangs on it has one line
 * box, and nothing is wider than the window.
 */
final class FigureLines {
    private static final String OVER =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Texts that are figures, with the number of lines that they take up; what is for programs may break. */
    private static final String BROKEN = """
            () => {
              const broken = [];
              const figure = /[+\u2212]?\\d+(?:[.,:]\\d+)*(?:\u00a0(?:%|WIB|WITA|WIT))?/g;
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                const parent = text.parentElement;
                if (parent.closest('script, style, pre, code, .print, textarea, option') || !parent.checkVisibility()) continue;
                for (const found of text.data.matchAll(figure)) {
                  const range = document.createRange();
                  range.setStart(text, found.index);
                  range.setEnd(text, found.index + found[0].length);
                  const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                  if (lines.size > 1) broken.push(found[0] + ' in "' + text.data.trim().slice(0, 50) + '"');
                }
              }
              return broken;
            }""";

    private FigureLines() {}

    /** What is broken or too wide, each with the place that it was seen at. */
    static List<String> faults(Page page, String place) {
        var faults = new ArrayList<String>();
        int over = ((Number) page.evaluate(OVER)).intValue();
        if (over > 0) {
            faults.add(place + " is " + over + " px too wide");
        }
        for (Object broken : (List<?>) page.evaluate(BROKEN)) {
            faults.add(place + ": " + broken);
        }
        return faults;
    }
}
