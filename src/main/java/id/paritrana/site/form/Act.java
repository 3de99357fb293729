package id.paritrana.site.form;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import id.paritrana.once.Once;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.Answer;
import id.paritrana.site.Done;
import id.paritrana.stored.DatabaseRule;

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

    /** A use case that handles the key itself and returns the address to go on to. */
    public Deed<TemplateInstance> leads(Supplier<String> useCase) {
        return Deed.of(() -> Answer.to(useCase.get()), em::clear);
    }

    /** A use case that handles the key itself, may do only part of the work, and returns the answer. */
    public Deed<TemplateInstance> answers(Supplier<Response> useCase) {
        return Deed.of(useCase, em::clear);
    }

    /** A use case that needs no key, because it stores nothing or handles the key itself, and returns what to show. */
    public <T> Deed<T> shows(Supplier<T> useCase) {
        return Deed.of(() -> Answer.shown(useCase.get()), em::clear);
    }

    /**
     * A form that came in.
     *
     * @param once runs an act once and returns the address to go on to
     * @param forget what was read before the act
     */
    public record Form(Function<Supplier<String>, String> once, Runnable forget) {
        /** The use case that the form asks for. */
        public Use does(Runnable useCase) {
            return new Use(this, useCase);
        }

        /** A use case that returns the address to go on to. */
        public Deed<TemplateInstance> leads(Supplier<String> useCase) {
            return Deed.of(() -> Answer.to(once.apply(useCase)), forget);
        }
    }

    /** The use case of a form, whose answer is not yet defined. */
    public record Use(Form form, Runnable useCase) {
        /** The address to go on to when it is done. */
        public Deed<TemplateInstance> then(String address) {
            return form.leads(() -> {
                useCase.run();
                return address;
            });
        }

        /** The address to go on to when it is done, which then says so. */
        public Deed<TemplateInstance> then(String address, Done done) {
            return then(done.at(address));
        }

        /** A page to show at once, when a reload would repeat nothing. */
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
     * A form's act and its answer to success; it runs when the answer to a refusal is given.
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
         * The page that shows mine beside theirs when somebody else changed the data meanwhile. Entities read before
         * the act are detached by then, so that the page reads them anew.
         */
        public Deed<T> orChanged(Function<ChangedMeanwhile, T> page) {
            return new Deed<>(act, page, broken, forget);
        }

        /** The page's own words for a database rule that the act breaks. */
        public Deed<T> orBroken(Function<DatabaseRule, RuntimeException> said) {
            return new Deed<>(act, both, said, forget);
        }

        /**
         * The same, for a page that reads everything itself: entities read before the act are detached, because another
         * act may have changed them meanwhile.
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
