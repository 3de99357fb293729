package id.paritrana.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Account;
import id.paritrana.access.Accounts;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotThere;
import id.paritrana.site.Done;
import id.paritrana.site.Site;
import id.paritrana.site.form.Act;
import id.paritrana.site.form.Paging;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Sought;
import id.paritrana.site.form.Typed;

/** The accounts of an office, with the provider that knows each, and who somebody was at an earlier one. */
@Path("/accounts")
@Blocking
@RolesAllowed(Role.BINDERS)
public class AccountPages {
    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance list(AccountView.AllOfOffice view, Errors errors);

        static native TemplateInstance one(AccountView.One view, Errors errors);
    }

    private static final Sought NOTHING = new Sought("", Errors.NONE);

    private final OfficeAccounts office;
    private final AccountJoinings joinings;
    private final JoinAccounts join;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Site site;
    private final Act act;

    AccountPages(
            OfficeAccounts office,
            AccountJoinings joinings,
            JoinAccounts join,
            Accounts accounts,
            CurrentUser user,
            Site site,
            Act act) {
        this.office = office;
        this.joinings = joinings;
        this.join = join;
        this.accounts = accounts;
        this.user = user;
        this.site = site;
        this.act = act;
    }

    @Limited(value = Often.SEARCH, when = "q")
    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("page") @Nullable String page) {
        Viewer viewer = user.viewer();
        AccountFilter asked = AccountFilter.of(text, provider, page);
        var paging = Paging.of(
                asked.page(),
                office.count(viewer, asked),
                AccountFilter.SIZE,
                AccountAddress.list(),
                asked.parameters());
        AccountFilter filter = asked.at(paging.page());
        return Templates.list(
                new AccountView.AllOfOffice(
                        joinings.open(OfficeAccounts.offices(viewer)),
                        lines(office.page(viewer, filter)),
                        filter,
                        office.moved(viewer),
                        !viewer.boundIn().isEmpty(),
                        paging,
                        viewer.zone(),
                        site.locale()),
                filter.sought().errors());
    }

    @Limited(value = Often.SEARCH, when = "q")
    @GET
    @Path("{account}")
    public TemplateInstance one(@PathParam("account") String id, @QueryParam("q") @Nullable String text) {
        Sought sought = Sought.of("q", text);
        return page(id, sought, JoinForm.EMPTY, sought.errors());
    }

    @POST
    @Path("{account}/join")
    public Response join(@PathParam("account") String id, @RestForm String key, @BeanParam JoinForm form) {
        return act.on(key, "join", id, form)
                .does(() -> join.propose(user.viewer(), id, form))
                .then(AccountAddress.one(id), Done.PROPOSED)
                .orRefused(errors -> page(id, NOTHING, form, errors));
    }

    @POST
    @Path("{account}/part")
    public Response part(@PathParam("account") String id, @RestForm String key, @RestForm @Nullable String reason) {
        var form = new JoinForm("", Typed.plain(reason));
        return act.on(key, "part", id, form)
                .does(() -> join.proposeParting(user.viewer(), id, form.reason()))
                .then(AccountAddress.one(id), Done.PROPOSED)
                .orRefused(errors -> page(id, NOTHING, form, errors));
    }

    @POST
    @Path("{account}/confirm")
    public Response confirm(@PathParam("account") String id, @RestForm String key, @BeanParam SolemnForm sent) {
        return act.on(key, "confirm-joining", id, sent)
                .does(() -> join.confirm(user.viewer(), id, sent))
                .then(AccountAddress.one(id), Done.JOINING_CONFIRMED)
                .orRefused(errors -> page(id, NOTHING, JoinForm.EMPTY, errors));
    }

    @POST
    @Path("{account}/reject")
    public Response reject(@PathParam("account") String id, @RestForm String key) {
        return act.on(key, "reject-joining", id)
                .does(() -> join.reject(user.viewer(), id))
                .then(AccountAddress.one(id), Done.JOINING_REJECTED)
                .orRefused(errors -> page(id, NOTHING, JoinForm.EMPTY, errors));
    }

    private TemplateInstance page(String id, Sought sought, JoinForm form, Errors errors) {
        Viewer viewer = user.viewer();
        Account account = office.find(viewer, id).orElseThrow(NotThere::new);
        Optional<AccountJoining> waiting = joinings.open(account);
        AccountView.Line line = lines(List.of(account)).get(0);
        boolean offered = waiting.isEmpty() && line.today() && !line.joined();
        return Templates.one(
                new AccountView.One(
                        line,
                        waiting.orElse(null),
                        line.joined() ? joinings.confirmed(account).orElse(null) : null,
                        lines(others(account, waiting)),
                        offered ? lines(office.earlierThan(viewer, account, sought)) : List.of(),
                        sought.text(),
                        form,
                        waiting.filter(joining -> JoinAccounts.isMine(viewer, joining))
                                .isPresent(),
                        waiting.filter(joining -> join.decidedHere(viewer, joining))
                                .isPresent(),
                        office.moved(viewer),
                        !viewer.boundIn().isEmpty(),
                        waiting.map(JoinAccounts::seal).orElse(""),
                        viewer.zone()),
                errors);
    }

    private List<Account> others(Account account, Optional<AccountJoining> waiting) {
        var others = new ArrayList<Account>();
        waiting.ifPresent(joining -> others.add(joining.earlier()));
        Long joined = account.joinedTo();
        if (joined != null && waiting.isEmpty()) {
            accounts.findByIdOptional(joined).ifPresent(others::add);
        }
        others.addAll(joinings.joinedTo(account));
        return others;
    }

    private List<AccountView.Line> lines(Collection<Account> shown) {
        Viewer viewer = user.viewer();
        Map<Long, List<OfficeAccounts.HeldBy>> seats = office.seats(viewer, shown);
        return shown.stream()
                .map(account -> new AccountView.Line(
                        account,
                        LocalDate.ofInstant(account.firstSeen(), viewer.zone()),
                        account.issuer().equals(viewer.issuer()),
                        seats.getOrDefault(account.id(), List.of())))
                .toList();
    }
}
