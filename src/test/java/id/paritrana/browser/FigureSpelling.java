package id.paritrana.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/**
 * The figures of a page that are spelt differently in the two languages: those with a mark between thousands or before decimals,
 * per cents, times of day. Said of one language they can be compared with the other's: no figure is forgotten.
 */
final class FigureSpelling {
    private static final Pattern TIME = Pattern.compile("\\d{1,2}\\.\\d{2}\u00a0WI(?:B|TA|T)");
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d{1,2}){2,}");
    private static final Pattern FIGURE = Pattern.compile(
            "\\d{1,2}[.:]\\d{2}\u00a0WI(?:B|TA|T)|\\d+(?:[.,]\\d+)*[ \u00a0]?%|(?<!ICC\\()\\d+(?:[.,]\\d+)+");

    /** Everything that the page says, shown or folded, and what stands in its fields. */
    private static final String SAID = """
            () => {
              const said = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const at = texts.currentNode.parentElement;
                if (!at.closest('script, style, pre, code, svg [aria-hidden]')) said.push(texts.currentNode.data);
              }
              for (const e of document.querySelectorAll('[aria-label]')) said.push(e.getAttribute('aria-label'));
              for (const e of document.querySelectorAll('input[type=text], textarea')) said.push(e.value);
              return said;
            }""";

    private FigureSpelling() {}

    /** In order of size of text, so that two languages that say them in another order can be compared. */
    static List<String> figures(Page page) {
        var figures = new ArrayList<String>();
        for (Object text : (List<?>) page.evaluate(SAID)) {
            var found = FIGURE.matcher((String) text);
            while (found.find()) {
                if (!VERSION.matcher(found.group()).matches()) {
                    figures.add(found.group());
                }
            }
        }
        figures.sort(null);
        return figures;
    }

    /** Indonesian figures as an English page has to spell them. */
    static List<String> inEnglish(List<String> figures) {
        return figures.stream()
                .map(figure -> TIME.matcher(figure).matches()
                        ? figure.replace('.', ':')
                        : figure.replace('.', ' ')
                                .replace(',', '.')
                                .replace(' ', ',')
                                .replaceFirst("[, \u00a0]%", "%"))
                .sorted()
                .toList();
    }

    /** What one has and the other has not. */
    static String differing(String place, List<String> wanted, List<String> found) {
        var missing = new ArrayList<>(wanted);
        found.forEach(missing::remove);
        var more = new ArrayList<>(found);
        wanted.forEach(more::remove);
        return place + " lacks " + missing + " and has " + more;
    }
}
