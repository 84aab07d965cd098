package org.fabcom.governance.proxies;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed to give their voice, and says beside each field what is wrong. */
record ProxyForms(Desk desk, Form form, Page page) {

    /**
     * A body as whoever gives a voice there meets it, read once.
     *
     * @param many too many for a list: a name is typed
     * @param roll who votes there, read where it is asked: long ones only for a form that was sent
     * @param known its last votes, the newest first
     */
    record Desk(
            Body body,
            LocalDate today,
            boolean many,
            Supplier<List<Elector>> roll,
            List<Ballot> known,
            boolean blank,
            int cap) {

        List<Elector> electors() {
            return Objects.requireNonNull(roll.get());
        }

        /** Who may carry the voice of somebody. */
        List<Elector> holders(Visitor me) {
            return electors().stream()
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

        /** Votes that are open: their roll is frozen, and what comes now holds for none of them. */
        List<Ballot> frozen() {
            return known.stream()
                    .filter(it -> it.state() == Ballot.State.OPEN && it.assembly() == null)
                    .toList();
        }

        /** Of these, those that a proxy of some days came too late for. */
        List<Ballot> missed(Proxy it) {
            return frozen().stream().filter(vote -> it.missed(vote)).toList();
        }
    }

    private static final int MOST_MARKS = 40;

    /** Null where something is wrong. */
    @Nullable
    NewProxy read(Visitor me) {
        var holder = holder(me);
        var typed = form.value("pour");
        var vote = vote(desk, form);
        if (!typed.isEmpty() && vote.isEmpty()) form.reject("pour", page.t("governance.proxy.gone"));
        var scope = vote.isPresent()
                ? Scope.item(desk.body().id(), vote.get().id())
                : period(desk.body().id());
        var instructions = instructions(vote.orElse(null));
        return form.wrong() || scope == null ? null : new NewProxy(me.party(), holder, scope, instructions);
    }

    /** Null: blank, or nobody. */
    private @Nullable PartyId holder(Visitor me) {
        var typed = form.value("porteur");
        if (typed.equals("aucun")) return null;
        if (desk.many()) return named(me);
        var holder = Ids.read(typed).map(PartyId::new);
        boolean known = holder.filter(it -> desk.holders(me).stream().anyMatch(one -> it.equals(one.person())))
                .isPresent();
        if (!known) form.reject("porteur", page.t("governance.proxy.who"));
        return holder.orElse(null);
    }

    private @Nullable PartyId named(Visitor me) {
        var name = Fold.words(form.value("nom"));
        var found = desk.holders(me).stream()
                .filter(it -> !name.isEmpty() && Fold.words(it.name()).equals(name))
                .map(Elector::person)
                .distinct()
                .toList();
        if (found.size() == 1) return found.getFirst();
        form.reject("nom", page.t(found.isEmpty() ? "governance.proxy.unknown" : "governance.proxy.several"));
        return null;
    }

    private @Nullable Scope period(UUID body) {
        var wrong = page.t("governance.proxy.days");
        var since = form.day("du", wrong);
        var until = form.day("au", wrong);
        if (since == null || until == null) return null;
        if (Scope.fits(since, until)) return Scope.period(body, since, until);
        form.reject("au", wrong);
        return null;
    }

    private Map<UUID, String> instructions(@Nullable Ballot vote) {
        var said = form.value("consigne");
        if (vote != null && vote.rules().method().compares()) return marked(vote, said);
        boolean marked = IntStream.range(0, MOST_MARKS)
                .anyMatch(i -> !form.value(mark(i)).isEmpty());
        if (said.isEmpty() && !marked) return Map.of();
        if (!marked && vote != null && vote.rules().method() == Method.MAJORITY && Markings.SIDES.contains(said))
            return Map.of(vote.id(), said);
        form.reject("consigne", page.t("governance.proxy.instruction.wrong"));
        return Map.of();
    }

    /** Of options that are compared: a whole paper, or none. */
    private Map<UUID, String> marked(Ballot vote, String side) {
        if (!side.isEmpty()) form.reject("consigne", page.t("governance.proxy.instruction.options"));
        var marks = IntStream.range(0, vote.rules().options().size())
                .mapToObj(i -> form.value(mark(i)))
                .toList();
        if (form.wrong() || marks.stream().allMatch(String::isEmpty)) return Map.of();
        var paper = Markings.of(vote.rules(), marks);
        if (paper.isEmpty()) form.reject(mark(0), page.t("governance.proxy.instruction.marks"));
        return paper.map(it -> Map.of(vote.id(), it)).orElse(Map.of());
    }

    /** Of the option at that place. */
    static String mark(int place) {
        return "consigne-" + place;
    }

    /** The vote that was asked about or typed. */
    static Optional<Ballot> vote(Desk desk, Form form) {
        return desk.ahead().stream()
                .filter(it -> it.id().toString().equals(form.value("pour")))
                .findFirst();
    }
}
