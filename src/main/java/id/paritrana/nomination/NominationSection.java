package id.paritrana.nomination;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Viewer;
import id.paritrana.site.Sign;

/** A package's part of the page of a nomination; each bean is found by the page. */
public interface NominationSection {
    /** Place on the page, lowest first. */
    int order();

    /**
     * @param viewer may see the nomination; the section decides what else
     * @param mayChange whether this viewer may correct its data now
     */
    Section of(Viewer viewer, Nomination nomination, boolean mayChange, Locale locale);

    /** What belongs together on the page, under one heading and in one line of its table of contents. */
    enum Part {
        EVIDENCE,
        FIGURES,
        FACTS;

        /** Where it begins on the page. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of its heading. */
        public String key() {
            return "nomination.part." + id();
        }

        /** Message key of how many lines it has. */
        public String countedKey() {
            return "nomination.lines-" + id();
        }
    }

    Part part();

    /** Words already, no keys. {@code title} stands where a part has several sections. */
    record Section(String id, String title, String intro, String empty, List<Line> lines, List<Link> acts) {
        /** Whether there is anything in it to read or to do. */
        boolean anything() {
            return !lines.isEmpty() || !acts.isEmpty();
        }

        /** How many lines something has still to be done about. */
        public long doubted() {
            return lines.stream().filter(Line::doubted).count();
        }
    }

    /**
     * A row: what, its figure, where it comes from, and how it stands.
     *
     * @param written whether the figure is words of the scheme, in its language
     * @param link for more about it or to change it; empty without one
     * @param sign before its status; null where nothing is said of how it stands
     */
    record Line(
            String label,
            String figure,
            boolean written,
            String meta,
            String link,
            String linkLabel,
            @Nullable Sign sign,
            String status) {
        public static Line of(String label, String figure, String meta) {
            return new Line(label, figure, false, meta, "", "", null, "");
        }

        public Line inItsWords(boolean words) {
            return new Line(label, figure, words, meta, link, linkLabel, sign, status);
        }

        public boolean doubted() {
            return sign == Sign.WAIT || sign == Sign.STOP;
        }

        public Line with(String url, String urlLabel) {
            return new Line(label, figure, written, meta, url, urlLabel, sign, status);
        }

        public Line standing(Sign before, String word) {
            return new Line(label, figure, written, meta, link, linkLabel, before, word);
        }
    }

    /** Something that can be done here. */
    record Link(String url, String label) {}
}
