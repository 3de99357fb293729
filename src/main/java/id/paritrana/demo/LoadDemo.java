package id.paritrana.demo;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import id.paritrana.access.Office;
import id.paritrana.access.OwnOffice;
import id.paritrana.edition.Editions;

/** Loads the practice editions once, where the instance is a practice one. */
@ApplicationScoped
class LoadDemo {
    private static final Logger LOG = Logger.getLogger(LoadDemo.class);

    private final boolean wanted;
    private final String issuer;
    private final OwnOffice own;
    private final Editions editions;
    private final DemoAccounts accounts;
    private final PracticeEdition practice;
    private final PublishedCoverage published;
    private final Clock clock;

    LoadDemo(
            @ConfigProperty(name = "paritrana.demo") boolean wanted,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url", defaultValue = "none") String issuer,
            OwnOffice own,
            Editions editions,
            DemoAccounts accounts,
            PracticeEdition practice,
            PublishedCoverage published,
            Clock clock) {
        this.wanted = wanted;
        this.issuer = issuer;
        this.own = own;
        this.editions = editions;
        this.accounts = accounts;
        this.practice = practice;
        this.published = published;
        this.clock = clock;
    }

    @ActivateRequestContext
    void load(@Observes StartupEvent started) {
        if (!wanted) {
            return;
        }
        Office office = own.office()
                .orElseThrow(
                        () -> new IllegalStateException("practice editions belong to an office: set paritrana.office"));
        var ids = accounts.at(issuer, office, clock.instant());
        if (editions.byCode(PracticeEdition.CODE).isEmpty()) {
            practice.make(ids, office);
            LOG.infof("practice edition %s loaded", PracticeEdition.CODE);
        }
        if (editions.byCode(PublishedCoverage.CODE).isEmpty()) {
            published.load(office);
            LOG.infof("published coverage figures %s loaded", PublishedCoverage.CODE);
        }
        accounts.bind(PracticeEdition.CODE, ids);
    }
}
