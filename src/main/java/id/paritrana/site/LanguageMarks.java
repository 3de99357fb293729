package id.paritrana.site;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import id.paritrana.words.Written;

/**
 * Marks {@link Written} texts of a page as Indonesian, once it is rendered completely: with an element in its text, and
 * as plain text in attributes, titles, options and drawings, which allow no elements.
 */
@Provider
@Priority(Priorities.USER - 1_000)
final class LanguageMarks implements ContainerResponseFilter {
    private static final Set<String> ONLY_TEXT = Set.of("title", "option", "textarea");
    private static final String DRAWING = "svg";
    /** The end of a list ends its last option, which need not be closed. */
    private static final Set<String> END_OF_OPTIONS = Set.of("/datalist", "/select", "/optgroup");

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof String page
                && page.indexOf(Written.BEGIN) >= 0
                && MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType())) {
            answer.setEntity(marked(page));
        }
    }

    static String marked(String page) {
        var marked = new StringBuilder(page.length() + page.length() / 16);
        String within = "";
        boolean drawn = false;
        int at = 0;
        while (at < page.length()) {
            char c = page.charAt(at);
            if (c == '<') {
                int end = endOfTag(page, at);
                String name = name(page, at + 1);
                drawn = name.equals(DRAWING) || drawn && !name.equals("/" + DRAWING);
                boolean ends = name.equals("/" + within) || END_OF_OPTIONS.contains(name);
                within = ONLY_TEXT.contains(name) ? name : ends ? "" : within;
                append(marked, page, at, end);
                at = end;
            } else {
                int end = page.indexOf('<', at);
                end = end < 0 ? page.length() : end;
                if (within.isEmpty() && !drawn) {
                    mark(marked, page, at, end);
                } else {
                    append(marked, page, at, end);
                }
                at = end;
            }
        }
        return marked.toString();
    }

    private static int endOfTag(String page, int from) {
        char quote = 0;
        for (int i = from + 1; i < page.length(); i++) {
            char c = page.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return page.length();
    }

    private static String name(String page, int from) {
        int end = from;
        while (end < page.length()
                && (Character.isLetterOrDigit(page.charAt(end)) || end == from && page.charAt(end) == '/')) {
            end++;
        }
        return page.substring(from, end);
    }

    /** Marks the texts that begin and end between two tags. */
    private static void mark(StringBuilder marked, String page, int from, int to) {
        int at = from;
        while (at < to) {
            int begin = find(page, Written.BEGIN, at, to);
            int end = find(page, Written.END, begin, to);
            if (end == to) {
                append(marked, page, at, to);
                return;
            }
            append(marked, page, at, begin);
            marked.append("<span lang=\"id\">");
            append(marked, page, begin, end);
            marked.append("</span>");
            at = end + 1;
        }
    }

    /** The next index of a character before {@code to}, or {@code to}. */
    private static int find(String page, char wanted, int from, int to) {
        int at = from;
        while (at < to && page.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private static void append(StringBuilder marked, String page, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = page.charAt(i);
            if (c != Written.BEGIN && c != Written.END) {
                marked.append(c);
            }
        }
    }
}
