package id.paritrana.site.form;

import org.jboss.resteasy.reactive.RestForm;

/**
 * The additional fields of the form of an act of weight.
 *
 * @param seal the digest of what was shown
 * @param sure {@code yes} when it was ticked
 */
public record SolemnForm(@RestForm String seal, @RestForm String sure) {
    public SolemnForm {
        seal = Typed.line(seal);
        sure = Typed.line(sure);
    }

    public static SolemnForm of(Fields fields) {
        return new SolemnForm(fields.line("seal"), fields.line("sure"));
    }
}
