package org.fabcom.governance.proxies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed to give their voice, and says beside each field what is wrong. */
final class ProxyForms {

    private static final int LONGEST_DAYS = 366;

    /** A body as whoever gives a voice there meets it, read once. @param known its last votes, the newest first */
    record Desk(Body body, LocalDate today, List<Elector> electors, List<Ballot> known, boolean blank, int cap) {

        /** Who may carry the voice of somebody. */
        List<Elector> holders(Visitor me) {
            return electors.stream()
                    .filter(it ->
                            it.entitled() && it.person() != null && !it.person().equals(me.party()))
                    .toList();
        }

        /** Votes that are announced, and whose roll is not frozen yet; those of an assembly are its own matter. */
        List<Ballot> ahead() {
            return known.stream()
                    .filter(it -> it.state() == Ballot.State.ANNOUNCED && it.assembly() == null)
                    .toList();
        }
    }

    private final Desk desk;
    private final Form form;
    private final Page page;

    ProxyForms(Desk desk, Form form, Page page) {
        this.desk = desk;
        this.form = form;
        this.page = page;
    }

    /** Null where something is wrong. */
    @Nullable
    NewProxy read(Visitor me) {
        var holder = holder(me);
        var typed = form.value("pour");
        var vote = vote(typed);
        if (!typed.isEmpty() && vote.isEmpty()) form.reject("pour", page.t("governance.proxy.gone"));
        var scope = vote.isPresent()
                ? Scope.item(desk.body().id(), vote.get().id())
                : period(desk.body().id());
        var instructions = instructions(vote.orElse(null));
        return form.wrong() || scope == null ? null : new NewProxy(me.party(), holder, scope, instructions);
    }

    private Optional<Ballot> vote(String typed) {
        return desk.ahead().stream()
                .filter(it -> it.id().toString().equals(typed))
                .findFirst();
    }

    /** Null: blank, or nobody. */
    private @Nullable PartyId holder(Visitor me) {
        var typed = form.value("porteur");
        if (typed.equals("aucun")) return null;
        var holder = Ids.read(typed).map(PartyId::new);
        boolean known = holder.filter(it -> desk.holders(me).stream().anyMatch(one -> it.equals(one.person())))
                .isPresent();
        if (!known) form.reject("porteur", page.t("governance.proxy.who"));
        return holder.orElse(null);
    }

    private @Nullable Scope period(UUID body) {
        var wrong = page.t("governance.proxy.days");
        var since = form.day("du", wrong);
        var until = form.day("au", wrong);
        if (since == null || until == null) return null;
        if (!until.isBefore(since) && until.isBefore(since.plusDays(LONGEST_DAYS)))
            return Scope.period(body, since, until);
        form.reject("au", wrong);
        return null;
    }

    private Map<UUID, String> instructions(@Nullable Ballot vote) {
        var said = form.value("consigne");
        if (said.isEmpty()) return Map.of();
        if (vote != null && vote.rules().method() == Method.MAJORITY && Markings.SIDES.contains(said))
            return Map.of(vote.id(), said);
        form.reject("consigne", page.t("governance.proxy.instruction.wrong"));
        return Map.of();
    }
}
