package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.bookings.RoomTerms.Open;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.invoicing.Tariffs;
import org.fabcom.people.invoicing.Tariffs.Codes;
import org.fabcom.people.invoicing.Tariffs.Price;
import org.fabcom.people.invoicing.Ties;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.look.OptionView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may book, who pays, and at what price. */
@Component
record Offers(
        Organisations organisations,
        ObjectProvider<Ties> ties,
        ObjectProvider<Tariffs> tariffs,
        Optional<Rooms> rooms) {

    /** Themselves, then the organisations for which they speak, other than the house; none: they may not book. */
    List<OptionView> payers(Open it, Visitor me, Page page) {
        var house = it.room().organisation();
        boolean themselves =
                it.terms().whom() == Terms.Whom.ANYBODY || me.sits(house, Seat.MEMBER) || known(house, me.party());
        var all = new ArrayList<OptionView>();
        if (themselves) all.add(OptionView.of(me.party().toString(), page.t("bookings.payer.me")));
        for (var one : organisations.of(me.party()))
            if (one.seat().atLeast(Seat.REFERENT)
                    && !one.organisation().equals(house)
                    && (themselves || known(house, one.organisation())))
                all.add(OptionView.of(one.organisation().toString(), one.name()));
        return all;
    }

    private boolean known(PartyId house, PartyId party) {
        return ties.stream().anyMatch(it -> it.member(house, party) || it.client(house, party));
    }

    /** Whether prices for members are this payer’s. */
    private boolean member(PartyId house, PartyId payer, Visitor me) {
        boolean themselves = payer.equals(me.person());
        return themselves && me.sits(house, Seat.MEMBER) || ties.stream().anyMatch(it -> it.member(house, payer));
    }

    /** The prices of one, two… steps on that day, as long as there is a price; none: nothing is asked, or nothing is said. */
    Map<Integer, Price> prices(Open it, int most, LocalDate day, PartyId payer, Visitor me, Page page) {
        var terms = it.terms();
        var all = new TreeMap<Integer, Price>();
        if (terms.tariff().isEmpty()) return all;
        var house = it.room().organisation();
        var audience = !terms.audience().isEmpty() && member(house, payer, me) ? terms.audience() : "";
        long units = terms.step().units();
        var quantities =
                LongStream.rangeClosed(1, most).map(n -> n * units).boxed().toList();
        list().ifPresent(one -> one.prices(house, terms.tariff(), terms.step().per(), quantities, day, audience, page)
                .forEach((quantity, price) -> all.put((int) (quantity / units), price)));
        return all;
    }

    /** The price of one step for anybody; empty: nothing is asked, or nothing is said. */
    Optional<Price> price(Open it, LocalDate day, Page page) {
        var terms = it.terms();
        long one = terms.step().units();
        return terms.tariff().isEmpty()
                ? Optional.empty()
                : list().map(all -> all.prices(
                                it.room().organisation(),
                                terms.tariff(),
                                terms.step().per(),
                                List.of(one),
                                day,
                                "",
                                page)
                        .get(one));
    }

    Codes codes(PartyId house, Terms.Step step) {
        return list().map(it -> it.codes(house, step.per())).orElse(new Codes(List.of(), List.of()));
    }

    private Optional<Tariffs> list() {
        boolean shut = rooms.isPresent() && !rooms.get().open("billing");
        return shut ? Optional.empty() : Optional.ofNullable(tariffs.getIfAvailable());
    }
}
