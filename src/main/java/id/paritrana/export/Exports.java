package id.paritrana.export;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.refusal.NotThere;

/** Every kind of file that there is, and which of them a viewer may have. */
@ApplicationScoped
class Exports {
    private final List<Export> all;

    Exports(@All List<Export> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(Export::order)).toList();
    }

    /** In the order of the list. */
    List<Export> of(Viewer viewer, Edition edition) {
        return all.stream().filter(export -> export.allowed(viewer, edition)).toList();
    }

    /** @throws NotThere when there is none of that name, or it is not for this viewer now */
    Export named(Viewer viewer, Edition edition, String name) {
        return all.stream()
                .filter(export -> export.name().equals(name) && export.allowed(viewer, edition))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
