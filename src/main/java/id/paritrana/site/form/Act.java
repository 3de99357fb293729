package id.paritrana.site.form;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import id.paritrana.site.Answer;
import id.paritrana.site.DatabaseRule;
import id.paritrana.site.Errors;
import id.paritrana.site.Once;
import id.paritrana.site.Refusal;

/**
 * The one way in which a page acts. The form's key lets it act once; then the browser goes on, or it gets the same form
 * back with what was typed and an objection beside each field.
 *
 * <pre>{@code
 * return act.on(key, edition, seat, form)
 *         .does(() -> appoint.appoint(viewer, edition, seat, form))
 *         .then(CommitteeAddress.seat(edition, seat))
 *         .orRefused(errors -> Templates.seat(view(edition, seat, form), errors));
 * }</pre>
 */
@ApplicationScoped
public class Act {
    private final Once once;
    private final EntityManager em;

    Act(Once once, EntityManager em) {
        this.once = once;
        this.em = em;
    }

    /**
     * @param key of the form, as it was sent
     * @param typed what makes the form this form: where it belongs and everything typed; two are the same when their texts are
     */
    public Form on(@Nullable String key, Object... typed) {
        return new Form(act -> once.run(key, Arrays.toString(typed), act), em::clear);
    }

    /** A use case that looks after the key itself, and tells which address it leads to. */
    public Deed<TemplateInstance> leads(Supplier<String> useCase) {
        return Deed.of(() -> Answer.to(useCase.get()), em::clear);
    }

    /** A use case that looks after the key itself and may do only a part of what was asked, with the answer to what it did. */
    public Deed<TemplateInstance> answers(Supplier<Response> useCase) {
        return Deed.of(useCase, em::clear);
    }

    /** A use case that needs no key, as it stores nothing or looks after the key itself, and what it shows. */
    public <T> Deed<T> shows(Supplier<T> useCase) {
        return Deed.of(() -> Answer.shown(useCase.get()), em::clear);
    }

    /**
     * A form that came in.
     *
     * @param once runs an act that finds the address it leads to, or finds that it has been done
     * @param forget what was read before the act
     */
    public record Form(Function<Supplier<String>, String> once, Runnable forget) {
        /** The use case that the form asks for. */
        public Use does(Runnable useCase) {
            return new Use(this, useCase);
        }

        /** A use case that tells itself which address it leads to. */
        public Deed<TemplateInstance> leads(Supplier<String> useCase) {
            return Deed.of(() -> Answer.to(once.apply(useCase)), forget);
        }
    }

    /** What a form asks for; what comes of it is still open. */
    public record Use(Form form, Runnable useCase) {
        /** The address to go on to when it is done. */
        public Deed<TemplateInstance> then(String address) {
            return form.leads(() -> {
                useCase.run();
                return address;
            });
        }

        /** A page to be shown at once, where nothing was stored that a reload could repeat. */
        public Deed<TemplateInstance> thenShow(Supplier<TemplateInstance> page) {
            return Deed.of(
                    () -> {
                        form.once.apply(() -> {
                            useCase.run();
                            return "";
                        });
                        return Answer.shown(page.get());
                    },
                    form.forget);
        }
    }

    /**
     * What a form does and how success is answered; it happens when it is told how to answer a refusal.
     *
     * @param <T> what is answered when it cannot be done: a page, or the data that a script asks for
     */
    public record Deed<T>(
            Supplier<Response> act,
            @Nullable Function<ChangedMeanwhile, T> both,
            Function<DatabaseRule, RuntimeException> broken,
            Runnable forget) {
        private static <T> Deed<T> of(Supplier<Response> act, Runnable forget) {
            return new Deed<>(act, null, DatabaseRule::refusal, forget);
        }

        /**
         * What shows mine beside theirs when somebody else has changed what the form began from. What was read before the act is
         * forgotten by then: the page reads anew what may have changed.
         */
        public Deed<T> orChanged(Function<ChangedMeanwhile, T> page) {
            return new Deed<>(act, page, broken, forget);
        }

        /** What is said of a rule of the database that the act ran into, where the page says it in words of its own. */
        public Deed<T> orBroken(Function<DatabaseRule, RuntimeException> said) {
            return new Deed<>(act, both, said, forget);
        }

        /**
         * The same, for a page that reads everything itself: what was read before the act is forgotten, as whoever was first may
         * have changed it while this form waited.
         */
        public Response orRefusedAfresh(Function<Errors, T> page) {
            return orRefused(errors -> {
                forget.run();
                return page.apply(errors);
            });
        }

        /** Acts, and answers; the page of a refusal shows what was typed and each objection beside its field. */
        public Response orRefused(Function<Errors, T> page) {
            try {
                return act.get();
            } catch (ChangedMeanwhile changed) {
                if (both == null) {
                    throw changed;
                }
                forget.run();
                return Answer.changed(both.apply(changed));
            } catch (RuntimeException failed) {
                RuntimeException said =
                        DatabaseRule.brokenBy(failed).map(broken).orElse(failed);
                if (said instanceof Refusal refusal) {
                    return Answer.refused(page.apply(Errors.of(refusal)));
                }
                throw said;
            }
        }
    }
}
