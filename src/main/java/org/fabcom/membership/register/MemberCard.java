package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Register;
import org.fabcom.membership.charters.Charter.Standing;
import org.fabcom.membership.charters.Charters;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.register.Steps.Step;
import org.fabcom.people.Seats;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.DeskPageView.TableView;
import org.fabcom.web.field.PairView;
import org.springframework.stereotype.Component;

/** All that the desk reads of one member. */
@Component
record MemberCard(
        Belonging belonging,
        Charters charters,
        Steps steps,
        Sponsorships sponsorships,
        DuesRows dues,
        Seats seats,
        Clock clock) {

    DeskPageView view(Member it, Visitor me, Page page) {
        var sections = new ArrayList<SectionView>();
        sections.add(identity(it, page));
        seat(it, page).ifPresent(sections::add);
        if (it.kind() == MemberKind.ORGANISATION) sections.add(representatives(it, page));
        charters.standing(it.organisation(), it.id()).ifPresent(standing -> sections.add(charter(it, standing, page)));
        dues(it, page).ifPresent(sections::add);
        sections.add(history(it, page));
        if (me.sits(it.organisation(), Seat.MANAGER) || !it.ended()) sections.add(acts(it, me, page));
        return new DeskPageView(
                it.name(),
                new LinkView(Register.url(it.organisation()), page.t("membership.back")),
                page.t("membership.card.lead", it.number(), page.date(it.joinedOn())),
                List.of(),
                sections,
                null);
    }

    private SectionView identity(Member it, Page page) {
        var pairs = new ArrayList<PairView>();
        add(pairs, "membership.kind", page.t("membership.kind." + it.kind()), page);
        for (var in : belonging.categories(it.id()))
            add(
                    pairs,
                    in.voting() && !it.ended() ? "membership.category.voting" : "membership.category",
                    page.t("membership.category.since", in.name(), page.shortDate(in.since())),
                    page);
        add(pairs, "membership.email", it.contact().email(), page);
        add(pairs, "membership.phone", it.contact().phone(), page);
        add(pairs, "membership.address", it.contact().address(), page);
        add(pairs, "membership.formerly", it.formerly(), page);
        sponsorships.of(it.id()).ifPresent(by -> add(pairs, "membership.sponsored", sponsored(by, page), page));
        var paid = it.paidUntil();
        if (paid != null) add(pairs, "membership.paid.outside", page.date(paid), page);
        var links = new ArrayList<LinkView>();
        links.add(new LinkView(it.url() + "/coordonnees", page.t("membership.contact.change")));
        if (!it.ended()) links.add(new LinkView(it.url() + "/categories", page.t("membership.categories.change")));
        return SectionView.of(page.t("membership.card.who"))
                .chip(page.t("membership.state." + it.state()), RegisterPages.tone(it.state()))
                .pairs(pairs)
                .links(links);
    }

    private static String sponsored(Sponsorships.Sponsorship it, Page page) {
        var number = it.number();
        if (number == null) return page.t("membership.sponsored.unknown", it.name());
        var who = page.t("membership.sponsored.by", it.name(), number);
        var said = it.said();
        return said == null ? who : page.t(said ? "membership.sponsored.yes" : "membership.sponsored.no", who);
    }

    private static void add(List<PairView> pairs, String label, String value, Page page) {
        if (!value.isEmpty()) pairs.add(DeskPageView.pair(page.t(label), value));
    }

    private SectionView representatives(Member it, Page page) {
        var pairs = belonging.representatives(it.id()).stream()
                .map(one -> DeskPageView.pair(
                        page.t("membership.place." + one.place()),
                        page.t(
                                one.person() == null ? "membership.place.named" : "membership.place.known",
                                one.name(),
                                page.shortDate(one.since()))))
                .toList();
        var title = page.t("membership.places");
        return (pairs.isEmpty() ? SectionView.of(title, page.t("membership.places.none")) : SectionView.of(title))
                .pairs(pairs)
                .links(
                        it.ended()
                                ? List.of()
                                : List.of(
                                        new LinkView(it.url() + "/representants", page.t("membership.places.change"))));
    }

    private SectionView charter(Member it, Standing standing, Page page) {
        var rows = charters.signatures(it.id()).stream()
                .map(one -> RowView.of(
                        page.t("membership.charter.v", one.version()),
                        page.shortDate(one.day()),
                        page.t("membership.way." + one.way(), one.by())))
                .toList();
        return SectionView.of(page.t("membership.charter.title"))
                .chip(page.t("membership.standing." + standing), standing == Standing.SIGNED ? "good" : "care")
                .table(new TableView(
                        List.of(
                                page.t("membership.charter.signed"),
                                page.t("membership.charter.day"),
                                page.t("membership.way")),
                        rows,
                        page.t("membership.charter.none")))
                .links(
                        standing == Standing.SIGNED || it.ended()
                                ? List.of()
                                : List.of(new LinkView(
                                        it.url() + "/signature", page.t("membership.charter.sign.paper"))));
    }

    /** What they owed and owe, the latest first. */
    private Optional<SectionView> dues(Member it, Page page) {
        var rows = dues.ofMember(it.id()).stream()
                .map(one -> new RowView(
                        List.of(
                                one.call().label(),
                                page.shortDate(one.call().due()),
                                page.t("membership.dues.standing." + one.on(Days.today(clock)))),
                        one.url()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(DeskPageView.table(
                        page.t("membership.card.dues"),
                        List.of(
                                page.t("membership.dues.call"),
                                page.t("membership.dues.column.due"),
                                page.t("membership.state")),
                        rows,
                        ""));
    }

    private SectionView history(Member it, Page page) {
        var taken = steps.of(it.id());
        var rows = taken.stream()
                .map(one -> row(it, one, one == taken.getFirst(), page))
                .toList();
        return SectionView.of(page.t("membership.history"))
                .table(new TableView(
                        List.of(
                                page.t("membership.day"),
                                page.t("membership.state"),
                                page.t("membership.said"),
                                page.t("membership.by")),
                        rows,
                        ""));
    }

    private static RowView row(Member it, Step one, boolean first, Page page) {
        var cause = one.cause();
        return RowView.of(
                page.shortDate(one.day()),
                cause == null ? page.t("membership.state." + one.state()) : page.t("membership.cause." + cause),
                said(one, first, page),
                one.onBehalf() ? page.t("membership.behalf", one.by(), it.name()) : one.by());
    }

    /** A word of welcome, a reason, what was settled; and that nothing was said. */
    private static String said(Step it, boolean first, Page page) {
        var said = new ArrayList<String>();
        if (!it.reason().isEmpty()) said.add(first ? page.t("membership.said.welcome", it.reason()) : it.reason());
        if (!it.settled().isEmpty()) {
            var way = page.t("membership.settlement." + it.settled());
            said.add(page.t("membership.said.settled", page.euros(it.owed()), way));
        }
        if (!it.note().isEmpty()) said.add(it.note());
        return said.isEmpty() ? page.t("membership.said.nothing") : String.join(" · ", said);
    }

    /** Whoever leaves the membership keeps their seat in the house: that is taken back apart. */
    private Optional<SectionView> seat(Member it, Page page) {
        var person = it.party();
        if (!it.ended() || person == null || !seats.of(person).containsKey(it.organisation())) return Optional.empty();
        return Optional.of(SectionView.of(
                        page.t("membership.seat.stays"), page.t("membership.seat.stays.text", it.name()))
                .links(List.of(new LinkView("/structures/" + it.organisation(), page.t("membership.seat.stays.do")))));
    }

    private SectionView acts(Member it, Visitor me, Page page) {
        boolean manages = me.sits(it.organisation(), Seat.MANAGER);
        var links = new ArrayList<LinkView>();
        var base = "/structures/" + it.organisation();
        if (!it.ended()) {
            boolean called = dues.ofMember(it.id()).stream().anyMatch(one -> one.state() == State.DUE);
            if (manages && !called)
                links.add(
                        new LinkView(base + "/cotisations/appel?pour=" + it.id(), page.t("membership.dues.call.his")));
            if (it.kind() == MemberKind.PERSON)
                links.add(new LinkView(base + "/benevolat/noter?membre=" + it.id(), page.t("membership.card.hours")));
            if (belonging.categories(it.id()).isEmpty())
                links.add(new LinkView(it.url() + "/categories", page.t("membership.categories.change")));
        }
        if (manages && it.state() != MemberState.ADMITTED)
            links.add(new LinkView(it.url() + "/etat", page.t("membership.move." + it.state())));
        if (!it.ended()) links.add(new LinkView(it.url() + "/depart", page.t("membership.leaving.do")));
        if (manages && (!it.ended() || it.cause() == EndCause.EXCLUDED))
            links.add(new LinkView(it.url() + "/exclusion", page.t("membership.exclusion")));
        return SectionView.of(page.t("membership.card.acts")).links(links);
    }
}
