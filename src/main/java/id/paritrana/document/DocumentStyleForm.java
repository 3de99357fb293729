package id.paritrana.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.refusal.Objection;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * What the secretariat typed about the look of its office's documents.
 *
 * @param pattern of numbers, see {@link DocumentNumber#text}
 * @param version of the look that the form began from
 */
public record DocumentStyleForm(
        @RestForm String government,
        @RestForm String host,
        @RestForm String address,
        @RestForm String paper,
        @RestForm String pattern,
        @RestForm String version) {
    private static final Set<String> PAPERS = Set.of(Paper.F4.code(), Paper.A4.code());

    public DocumentStyleForm {
        government = Typed.line(government);
        host = Typed.line(host);
        address = Typed.inOneLine(address);
        paper = Typed.line(paper);
        pattern = Typed.inOneLine(pattern);
        version = Typed.plain(version);
    }

    static DocumentStyleForm of(DocumentStyle style) {
        var stored = new DocumentStyleForm(
                style.government(), style.host(), style.address(), style.paper().code(), style.numberPattern(), "");
        return new DocumentStyleForm(
                stored.government,
                stored.host,
                stored.address,
                stored.paper,
                stored.pattern,
                String.join("|", stored.fields().values()));
    }

    /** The fields that carry a setting, in their order. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("government", government);
        fields.put("host", host);
        fields.put("address", address);
        fields.put("paper", paper);
        fields.put("pattern", pattern);
        return fields;
    }

    List<Objection> objections() {
        var objections = new ArrayList<Objection>();
        objections.addAll(Typed.against("government", government, TextLimits.NAME));
        objections.addAll(Typed.against("host", host, TextLimits.NAME));
        objections.addAll(Typed.against("address", address, TextLimits.NAME));
        if (!PAPERS.contains(paper)) {
            objections.add(Objection.of("paper", "document.paper-unknown"));
        }
        if (!DocumentNumber.isPattern(pattern)) {
            objections.add(Objection.of("pattern", "document.pattern-wrong"));
        }
        return objections;
    }
}
