package org.fabcom.governance.proxies;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own proxies in a body: given for a while, taken back, and those one carries. */
@Controller
class ProxyPages {

    private static final String PROXIES = "/agora/{body}/pouvoirs";
    private static final String TEMPLATE = "governance/proxies";
    private static final int LONGEST_DAYS = 366;

    private final BodyDoor door;
    private final Proxies proxies;
    private final Electors electors;
    private final Rules rules;
    private final Clock clock;

    ProxyPages(BodyDoor door, Proxies proxies, Electors electors, Rules rules, Clock clock) {
        this.door = door;
        this.proxies = proxies;
        this.electors = electors;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping(PROXIES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID body, Visitor me, Page page) {
        var today = Days.today(clock);
        var form = Form.empty().with("du", today).with("au", today.plusDays(30));
        return page.show(TEMPLATE, view(door.enter(body, me), form, me, page));
    }

    @PostMapping(PROXIES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView give(@PathVariable UUID body, Form form, Visitor me, Page page) {
        var at = door.enter(body, me);
        var holder = holder(at, form, me, page);
        var scope = scope(body, form, page);
        if (scope == null || form.wrong()) return page.refuse(422, TEMPLATE, view(at, form, me, page));
        var wanted = new NewProxy(me.party(), holder, scope, Map.of());
        return switch (proxies.give(wanted, Days.today(clock), me.party())) {
            case Handed.Accepted it -> page.redirect(path(body), "governance.proxy.given");
            case Handed.OverCap it -> page.redirectWithCare(path(body), "governance.proxy.over", it.cap());
            case Handed.BlankRefused it -> refused(at, form, "governance.proxy.blank", me, page);
            case Handed.ToOneself it -> refused(at, form, "governance.proxy.oneself", me, page);
            case Handed.GivenAlready it -> refused(at, form, "governance.proxy.already", me, page);
        };
    }

    private ModelAndView refused(Body at, Form form, String key, Visitor me, Page page) {
        form.reject("porteur", page.t(key));
        return page.refuse(422, TEMPLATE, view(at, form, me, page));
    }

    /** Null: blank. */
    private @Nullable PartyId holder(Body at, Form form, Visitor me, Page page) {
        var typed = form.value("porteur");
        if (typed.equals("aucun")) return null;
        var holder = Ids.read(typed).map(PartyId::new);
        boolean known = holder.filter(it -> holders(at, me).stream().anyMatch(one -> it.equals(one.person())))
                .isPresent();
        if (!known) form.reject("porteur", page.t("governance.proxy.who"));
        return holder.orElse(null);
    }

    private @Nullable Scope scope(UUID body, Form form, Page page) {
        try {
            var since = LocalDate.parse(form.value("du"));
            var until = LocalDate.parse(form.value("au"));
            boolean near = since.getYear() >= 2000 && until.getYear() < 2200;
            if (near && !until.isBefore(since) && until.isBefore(since.plusDays(LONGEST_DAYS)))
                return Scope.period(body, since, until);
        } catch (DateTimeException none) {
            form.reject("du", page.t("governance.proxy.days"));
        }
        form.reject("au", page.t("governance.proxy.days"));
        return null;
    }

    @PostMapping(PROXIES + "/{proxy}/reprise")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView revoke(@PathVariable UUID body, @PathVariable UUID proxy, Visitor me, Page page) {
        door.enter(body, me);
        if (proxies.find(proxy).filter(it -> me.party().equals(it.giver())).isEmpty()) throw Problem.notFound();
        return proxies.revoke(proxy, me.party())
                ? page.redirect(path(body), "governance.proxy.revoked")
                : page.redirectWithCare(path(body), "governance.proxy.ended");
    }

    private static String path(UUID body) {
        return "/agora/" + body + "/pouvoirs";
    }

    private List<Elector> holders(Body body, Visitor me) {
        return electors.on(body, Days.today(clock)).stream()
                .filter(it ->
                        it.entitled() && it.person() != null && !it.person().equals(me.party()))
                .toList();
    }

    private ProxyView view(Body body, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        return new ProxyView(
                new LinkView("/agora/" + body.id(), body.name()),
                path(body.id()),
                page.t("governance.proxy.rule", rules.count(body.id(), Rule.PROXY_CAP, today)),
                proxies.around(me.party(), body.id()).stream()
                        .map(it -> line(it, me, page))
                        .toList(),
                options(body, me, page),
                form);
    }

    private List<OptionView> options(Body body, Visitor me, Page page) {
        var options = new ArrayList<OptionView>();
        if (rules.yes(body.id(), Rule.BLANK_PROXY, Days.today(clock)))
            options.add(OptionView.of("aucun", page.t("governance.proxy.to.board")));
        for (var it : holders(body, me)) options.add(OptionView.of(String.valueOf(it.person()), it.name()));
        return options;
    }

    private static ProxyView.Line line(Proxy it, Visitor me, Page page) {
        boolean given = me.party().equals(it.giver());
        var scope = it.scope();
        return new ProxyView.Line(
                given
                        ? it.holder() == null
                                ? page.t("governance.proxy.to.board")
                                : page.t("governance.proxy.to", it.holderName())
                        : page.t("governance.proxy.from", it.giverName()),
                scope.kind() == Scope.Kind.PERIOD
                        ? page.t(
                                "governance.proxy.period",
                                page.date(Objects.requireNonNull(scope.since())),
                                page.date(Objects.requireNonNull(scope.until())))
                        : page.t("governance.proxy.line." + it.state(), page.dateTime(it.receivedAt()), it.cap()),
                it.holds() ? "good" : it.state() == Proxy.State.REFUSED ? "care" : "neutral",
                page.t("governance.proxy.state." + it.state()),
                given && it.holds() ? path(scope.body()) + "/" + it.id() + "/reprise" : "");
    }
}
