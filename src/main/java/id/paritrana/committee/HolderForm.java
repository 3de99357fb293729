package id.paritrana.committee;

import org.jspecify.annotations.Nullable;

/** A holder of a seat as the secretariat types one; days as {@code 2026-05-08}, empty where open. */
public record HolderForm(String name, String title, String kind, String letter, String from, String to) {
    static final HolderForm EMPTY = new HolderForm("", "", HolderKind.DEFINITIVE.code(), "", "", "");

    static HolderForm of(
            @Nullable String name,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String letter,
            @Nullable String from,
            @Nullable String to) {
        return new HolderForm(plain(name), plain(title), plain(kind), plain(letter), plain(from), plain(to));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }
}
