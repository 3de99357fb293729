package id.paritrana.site.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The position of a page in a long list, with the addresses of its neighbours.
 *
 * @param page from 1
 * @param size rows of a page
 * @param address of the list with its filter, ready to take {@code page=…}
 */
public record Paging(int page, int pages, long total, int size, String address) {
    private static final int MOST = 100_000;

    public static Paging of(int page, long total, int size, String path, Map<String, String> filter) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        String query = filter.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Paging(Math.min(page, pages), pages, total, size, path + "?" + (query.isEmpty() ? "" : query + "&"));
    }

    /** A page number as it came with an address; the first page for anything else. */
    public static int number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,4}") ? Math.min(MOST, Integer.parseInt(text)) : 1;
    }

    /** The rows of this page. */
    public <T> List<T> cut(List<T> all) {
        return all.subList(Math.min(all.size(), (page - 1) * size), Math.min(all.size(), page * size));
    }

    /** Number of the first row on this page, counted from 1; 0 for an empty page. */
    public long from() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    /** Number of the last row on this page. */
    public long to() {
        return Math.min(total, (long) page * size);
    }

    public boolean several() {
        return pages > 1;
    }

    public boolean preceded() {
        return page > 1;
    }

    public boolean followed() {
        return page < pages;
    }

    public String previous() {
        return at(page - 1);
    }

    public String next() {
        return at(page + 1);
    }

    public String at(int other) {
        return address + "page=" + other;
    }
}
