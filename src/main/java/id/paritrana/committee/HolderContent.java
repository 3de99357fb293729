package id.paritrana.committee;

import java.util.Map;
import java.util.TreeMap;

import id.paritrana.edition.proposal.Proposal;
import id.paritrana.edition.proposal.ProposedFields;
import id.paritrana.site.form.Typed;

/** What is proposed about a holder, as the functions of the database read it: texts by name. */
final class HolderContent {
    private HolderContent() {}

    static String of(HolderForm form) {
        return ProposedFields.text(Map.of(
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
        return ProposedFields.text(content);
    }

    static Map<String, String> read(Proposal proposal) {
        return ProposedFields.read(proposal.content());
    }

    static HolderForm form(Proposal proposal) {
        Map<String, String> c = read(proposal);
        return new HolderForm(
                c.get("name"), c.get("title"), c.get("kind"), c.get("letter"), c.get("from"), c.get("to"));
    }
}
