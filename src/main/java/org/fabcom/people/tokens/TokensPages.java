package org.fabcom.people.tokens;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.proof.Proofs;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My access tokens: made for a program, shown once, revoked at will. */
@Controller
record TokensPages(ApiTokens tokens, Proofs proofs, Sleep sleep, Rooms rooms, Clock clock) {

    private static final String PATH = "/moi/jetons";
    private static final List<Integer> LIVES = List.of(30, 90, 365);
    private static final int LONGEST_NAME = 80;
    private static final String RIGHTS = "droits-";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Visitor me, Page page) {
        return page.show("people/tokens", view(Form.empty(), me, null, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView make(Form form, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        if (sleep.waits(me)) return page.redirectWithCare("/moi/deux-etapes", "people.tokens.asleep");
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.tokens.name.missing"));
        if (name.length() > LONGEST_NAME) form.reject("nom", page.t("people.tokens.name.long"));
        var days = LIVES.stream()
                .filter(it -> it.toString().equals(form.value("duree")))
                .findFirst();
        if (days.isEmpty()) form.reject("duree", page.t("people.tokens.life.missing"));
        var role = role(form, me, page);
        if (form.wrong() || days.isEmpty()) return page.refuse("people/tokens", view(form, me, null, page));
        var token = tokens.make(me.party(), name, role, scopes(form), Duration.ofDays(days.get()), me.party());
        return page.show("people/tokens", view(Form.empty(), me, token, page));
    }

    @PostMapping(PATH + "/{token}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView revoke(UUID token, Visitor me, Page page) {
        var mine =
                tokens.find(token).filter(it -> it.person().equals(me.party())).orElseThrow(Problem::notFound);
        tokens.revoke(mine, me.party());
        return page.redirect(PATH, "people.tokens.revoked", mine.name());
    }

    /** Only a role that the person holds: a token never gives more than they have. */
    private static @Nullable InstanceRole role(Form form, Visitor me, Page page) {
        return form.choice("role", me.roles(), InstanceRole::name, page).orElse(null);
    }

    private static Set<TokenScope> scopes(Form form) {
        return Stream.of(TokenScope.values())
                .filter(it -> form.has(RIGHTS + it.room(), it.code()))
                .collect(Collectors.toSet());
    }

    /** What may be ticked in the rooms that are open, room by room. */
    private List<TokensView.RoomView> rooms(Page page) {
        var all = new LinkedHashMap<String, List<OptionView>>();
        for (var it : TokenScope.values())
            if (rooms.open(it.opensWith()))
                all.computeIfAbsent(it.room(), room -> new ArrayList<>())
                        .add(OptionView.of(it.code(), page.t("people.tokens.scope." + it)));
        return all.entrySet().stream()
                .map(it -> new TokensView.RoomView(
                        RIGHTS + it.getKey(), page.t("people.tokens.room." + it.getKey()), it.getValue()))
                .toList();
    }

    private TokensView view(Form form, Visitor me, @Nullable String fresh, Page page) {
        var all = tokens.of(me.party());
        var lines = all.stream().map(it -> line(it, all, page)).toList();
        var roles = me.roles().stream()
                .sorted()
                .map(it -> OptionView.of(it.name(), page.t("people.role." + it)))
                .toList();
        var lives = OptionView.all(LIVES, it -> page.t("people.tokens.days", it));
        var proof = proofs.recent(me) ? null : proofs.address(PATH);
        return new TokensView(form, lines, roles, rooms(page), lives, fresh, proof);
    }

    private TokensView.Line line(ApiToken token, List<ApiToken> all, Page page) {
        var role = token.role() == null ? page.t("people.tokens.norole") : page.t("people.role." + token.role());
        var used = token.lastUsedAt() == null
                ? page.t("people.tokens.unused")
                : page.t("people.tokens.used", page.shortDate(token.lastUsedAt()));
        boolean doubled = all.stream()
                        .filter(it -> it.name().equalsIgnoreCase(token.name()))
                        .count()
                > 1;
        var dates = page.t("people.tokens.made", page.shortDate(token.createdAt())) + " · "
                + page.t("people.tokens.until", page.shortDate(token.expiresAt())) + " · " + used;
        var scopes = tokens.scopes(token.id()).stream()
                .sorted()
                .map(it -> " · "
                        + page.t(
                                "people.tokens.right",
                                page.t("people.tokens.room." + it.room()),
                                page.t("people.tokens.scope." + it)))
                .collect(Collectors.joining());
        return new TokensView.Line(
                token.id(),
                doubled ? token.name() + ", " + page.dateTime(token.createdAt()) : token.name(),
                role + scopes,
                dates,
                token.alive(clock.instant()),
                token.revokedAt() != null);
    }
}
