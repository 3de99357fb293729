package id.paritrana.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Measures where figures and words stand on a page as it is drawn: each number with its sign, its unit and what hangs on it has
 * one line box, no word is squeezed into a column of letters, and nothing is wider than the window.
 */
final class FigureLines {
    private static final String OVER =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /**
     * Figures that take up more than one line, and words with fewer than three letters a line, which no syllable explains; what is
     * for programs may break.
     */
    private static final String BROKEN = """
            () => {
              const broken = [];
              const figure = /[+\u2212]?\\d+(?:[.,:]\\d+)*(?:\u00a0(?:%|WIB|WITA|WIT))?/g;
              const word = /\\p{L}{2,}/gu;
              const range = document.createRange();
              const tops = () => new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
              const lines = (text, found) => {
                range.setStart(text, found.index);
                range.setEnd(text, found.index + found[0].length);
                return tops();
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                const parent = text.parentElement;
                if (parent.closest('script, style, pre, code, .print, textarea, option') || !parent.checkVisibility()) continue;
                range.selectNodeContents(text);
                if (tops() < 2) continue;
                const told = found => broken.push(found[0] + ' in "' + text.data.trim().slice(0, 50) + '"');
                for (const found of text.data.matchAll(figure)) if (lines(text, found) > 1) told(found);
                for (const found of text.data.matchAll(word)) {
                  const taken = lines(text, found);
                  if (taken > 1 && found[0].length / taken < 3) told(found);
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
