package id.paritrana.committee;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.paritrana.edition.proposal.Proposal;
import id.paritrana.journal.CanonicalText;
import id.paritrana.site.form.Typed;

/** What is proposed about a holder, as the functions of the database read it: texts by name. */
final class HolderContent {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HolderContent() {}

    static String of(HolderForm form) {
        return CanonicalText.of(Map.of(
                "name", form.name(),
                "title", form.title(),
                "kind", form.kind(),
                "letter", form.letter(),
                "from", Typed.iso(form.from()),
                "to", Typed.iso(form.to())));
    }

    static String of(SeatHolder holder, String what, String value) {
        var content = new TreeMap<String, String>();
        content.put("holder", String.valueOf(holder.id()));
        content.put("version", String.valueOf(holder.version()));
        content.put("name", holder.name());
        content.put(what, value);
        return CanonicalText.of(content);
    }

    static Map<String, String> read(Proposal proposal) {
        try {
            return MAPPER.readValue(proposal.content(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a proposal that this app has not written", e);
        }
    }

    static HolderForm form(Proposal proposal) {
        Map<String, String> c = read(proposal);
        return new HolderForm(
                c.get("name"), c.get("title"), c.get("kind"), c.get("letter"), c.get("from"), c.get("to"));
    }
}
