package id.paritrana.verdict;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The packages that were made. What a page needs is a head; the bytes, some hundred kilobytes, are loaded by themselves. */
@ApplicationScoped
public class KeptPackages implements PanacheRepository<KeptPackage> {
    private static final String HEAD = """
            select p.id, p.verdict.id, p.digest, p.keyId, cast(sql('octet_length(?)', p.bytes) as Integer)
              from KeptPackage p
            """;

    public Optional<PackageHead> of(Verdict verdict) {
        return getEntityManager()
                .createQuery(HEAD + " where p.verdict = :verdict", PackageHead.class)
                .setParameter("verdict", verdict)
                .getResultStream()
                .findFirst();
    }

    byte[] bytes(long id) {
        return getEntityManager()
                .createQuery("select p.bytes from KeptPackage p where p.id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
