package org.fabcom.governance.demo;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Argument;
import org.fabcom.governance.proposals.Arguments;
import org.fabcom.governance.proposals.Consent;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.texts.ArticleChange;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La Remise has decided something a year ago, and talks about two more. */
@Component
@Order(80)
record InventedAgora(
        Organisations organisations,
        Seats seats,
        Bodies bodies,
        Rules rules,
        Deliberation deliberation,
        Arguments arguments,
        Amendments amendments,
        Consent consent,
        Clock clock)
        implements DemoData {

    private static final String HOUSE = "La Remise";

    /** Days since everybody reads its register. */
    private static final int OPEN_FOR = 500;

    record InventedArgument(
            String by,
            Argument.Kind kind,
            String words,
            @Nullable String source) {}

    record InventedAmendment(String by, int article, String words, String reason) {}

    record InventedChange(Rule rule, String value) {}

    /** @param since days before the day of the demonstration */
    record InventedProposal(
            String title,
            String by,
            int since,
            Proposal.State state,
            String driver,
            String nothing,
            String text,
            @Nullable InventedChange change,
            @Nullable List<InventedArgument> arguments,
            @Nullable List<InventedAmendment> amendments) {}

    @Override
    public void fill() {
        var house = organisations.search(HOUSE, 0, 1).getFirst().id();
        var people = seats.in(house);
        var manager = people.stream()
                .filter(it -> it.seat() == Seat.MANAGER)
                .findFirst()
                .orElseThrow();
        var body = bodies.open(house, manager.person());
        rules.say(body.id(), Rule.REGISTER_OPEN, "yes", Days.today(clock).minusDays(OPEN_FOR), null, manager.person());
        for (var it : DemoFile.read("agora.yml", InventedProposal.class))
            tell(it, body, people, visitor(body, manager));
    }

    private void tell(InventedProposal it, Body body, List<SeatHolder> people, Visitor manager) {
        var then = clock.instant().minus(Duration.ofDays(it.since()));
        var change = it.change() == null
                ? List.<RuleChange>of()
                : List.of(new RuleChange(it.change().rule(), it.change().value()));
        Past.quietly(then, () -> {
            var author = named(body, people, it.by());
            var said = new Proposal.Said(it.title(), it.driver(), it.nothing(), false, change, null, null, null);
            var id = deliberation.write(body, said, Articles.first(it.text()), author);
            deliberation.publish(id, author);
            if (it.state() == Proposal.State.AMENDABLE) deliberation.openAmendments(id, author);
            if (it.arguments() != null)
                for (var one : it.arguments())
                    arguments.say(
                            id,
                            1,
                            one.kind(),
                            one.words(),
                            one.source() == null ? "" : one.source(),
                            named(body, people, one.by()));
            if (it.amendments() != null)
                for (var one : it.amendments())
                    amendments.write(
                            id,
                            1,
                            new ArticleChange(ArticleChange.Kind.REPLACE, one.article(), one.words()),
                            one.reason(),
                            named(body, people, one.by()));
            if (it.state() == Proposal.State.ADOPTED) adopt(id, author, manager, then, body, people);
        });
    }

    /** Everybody can live with it. */
    private void adopt(UUID id, Visitor author, Visitor manager, Instant then, Body body, List<SeatHolder> people) {
        deliberation.freeze(id, "", author);
        consent.open(id, then.plus(Duration.ofDays(8)), Fallback.BALLOT, manager);
        for (var it : people) consent.agree(id, visitor(body, it));
        Past.quietly(then.plus(Duration.ofDays(9)), () -> consent.conclude(id, manager));
    }

    private static Visitor named(Body body, List<SeatHolder> people, String name) {
        return people.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> visitor(body, it))
                .orElseThrow();
    }

    private static Visitor visitor(Body body, SeatHolder it) {
        var house = java.util.Objects.requireNonNull(body.organisation());
        return new Visitor(it.person(), it.name(), Set.of(), Map.of(house, it.seat()), null);
    }
}
