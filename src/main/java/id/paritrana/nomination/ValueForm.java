package id.paritrana.nomination;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.words.Formats;

/** What a person typed about one figure. */
public class ValueForm {
    @RestForm
    @DefaultValue("")
    public String value = "";

    @RestForm
    @DefaultValue("")
    public String numerator = "";

    @RestForm
    @DefaultValue("")
    public String denominator = "";

    @RestForm
    @DefaultValue("")
    public String statedPercent = "";

    @RestForm
    @DefaultValue("")
    public String asOf = "";

    @RestForm
    @DefaultValue("")
    public String source = "";

    @RestForm
    @DefaultValue("")
    public String state = "";

    @RestForm
    @DefaultValue("")
    public String reason = "";

    @RestForm
    @DefaultValue("")
    public String version = "";

    static ValueForm of(@Nullable DataValue stored) {
        var form = new ValueForm();
        if (stored != null) {
            form.value = Formats.field(stored.value());
            form.numerator = Formats.field(stored.numerator());
            form.denominator = Formats.field(stored.denominator());
            form.statedPercent = Formats.field(stored.statedPercent());
            form.asOf = stored.asOf() == null ? "" : stored.asOf().toString();
            form.source = stored.source();
            form.state = stored.state().code();
            form.version = Integer.toString(stored.version());
        }
        return form;
    }

    /** Everything typed, by field, in the order of the form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("value", value);
        fields.put("numerator", numerator);
        fields.put("denominator", denominator);
        fields.put("statedPercent", statedPercent);
        fields.put("asOf", asOf);
        fields.put("source", source);
        fields.put("state", state);
        fields.put("reason", reason);
        return fields;
    }

    @Override
    public String toString() {
        return fields() + version;
    }
}
