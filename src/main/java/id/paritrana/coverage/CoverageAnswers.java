package id.paritrana.coverage;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;

/** The answers to warnings; they are kept for good, and hold for the figures they were given for. */
@ApplicationScoped
public class CoverageAnswers implements PanacheRepository<CoverageAnswer> {
    public List<CoverageAnswer> of(Edition edition) {
        return list("from CoverageAnswer a join fetch a.nomination n where n.edition = ?1 order by a.id", edition);
    }
}
