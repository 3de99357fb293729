package id.paritrana.coverage;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.words.Formats;

/** What a person typed about one coverage record. */
public class CoverageForm {
    @RestForm
    @DefaultValue("")
    public String segment = "";

    @RestForm
    @DefaultValue("")
    public String asOf = "";

    @RestForm
    @DefaultValue("")
    public String participants = "";

    @RestForm
    @DefaultValue("")
    public String workers = "";

    @RestForm
    @DefaultValue("")
    public String definition = "";

    @RestForm
    @DefaultValue("")
    public String statedPercent = "";

    @RestForm
    @DefaultValue("")
    public String targetPercent = "";

    @RestForm
    @DefaultValue("")
    public String statedRemaining = "";

    @RestForm
    @DefaultValue("")
    public String source = "";

    @RestForm
    @DefaultValue("")
    public String note = "";

    @RestForm
    @DefaultValue("")
    public String reason = "";

    @RestForm
    @DefaultValue("")
    public String version = "";

    static CoverageForm of(CoverageRecord stored) {
        var form = new CoverageForm();
        form.segment = stored.segment();
        form.asOf = stored.asOf().toString();
        form.participants = Formats.field(stored.participants());
        form.workers = Formats.field(stored.workers());
        form.definition = stored.definition();
        form.statedPercent = Formats.field(stored.statedPercent());
        form.targetPercent = Formats.field(stored.targetPercent());
        form.statedRemaining = Formats.field(stored.statedRemaining());
        form.source = stored.source();
        form.note = stored.note();
        form.version = Integer.toString(stored.version());
        return form;
    }

    /** Everything typed, by field, in the order of the form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("segment", segment);
        fields.put("asOf", asOf);
        fields.put("participants", participants);
        fields.put("workers", workers);
        fields.put("definition", definition);
        fields.put("statedPercent", statedPercent);
        fields.put("targetPercent", targetPercent);
        fields.put("statedRemaining", statedRemaining);
        fields.put("source", source);
        fields.put("note", note);
        fields.put("reason", reason);
        return fields;
    }

    @Override
    public String toString() {
        return fields() + version;
    }
}
