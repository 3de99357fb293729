package id.paritrana.coverage;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nomination;

/** The coverage figures of an edition. */
@ApplicationScoped
public class CoverageRecords implements PanacheRepository<CoverageRecord> {
    public List<CoverageRecord> of(Edition edition) {
        return list("""
                from CoverageRecord r join fetch r.nomination n join fetch n.category c
                where n.edition = ?1 order by c.position, n.position, n.id, r.asOf, r.id""", edition);
    }

    public List<CoverageRecord> of(Nomination nomination) {
        return list("nomination = ?1 order by asOf, id", nomination);
    }
}
