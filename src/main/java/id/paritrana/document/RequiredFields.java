package id.paritrana.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/** The required fields of a document. A missing field is reported; no document is made with a blank in its place. */
final class RequiredFields {
    private final List<Objection> missing = new ArrayList<>();

    RequiredFields need(String field, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            missing.add(Objection.overall("document.field-missing", field));
        }
        return this;
    }

    /** @throws Refusal naming every field that is missing */
    void check() {
        Refusal.unlessNone(missing);
    }
}
