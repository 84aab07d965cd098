package org.fabcom.diagnosis;

import static org.fabcom.diagnosis.Shelf.TODAY;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.limit;
import static org.fabcom.diagnosis.Shelf.price;
import static org.fabcom.diagnosis.Shelf.seat;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Why;
import org.jspecify.annotations.Nullable;

/** One tool in one situation, looked at through one dimension; the shelves that several tests share. */
final class Assessed {

    private Assessed() {}

    static final Shelf LETTERS = Shelf.empty()
            .dollar()
            .service(
                    "Lettres",
                    "newsletter",
                    limit("contacts", 250),
                    fact(
                            "price",
                            "plan",
                            "essentials",
                            "amount",
                            "1300",
                            "currency",
                            "USD",
                            "per",
                            "account",
                            "period",
                            "month",
                            "vat",
                            "unknown",
                            "up_to_contacts",
                            "500"),
                    price("standard", 2000, "USD"));

    static final Shelf BOARDS =
            Shelf.empty().dollar().service("Tableaux", "tasks", limit("seats", 10), seat("standard", 500, "USD"));

    static Item item(Shelf shelf, Said said, @Nullable Integer contacts) {
        var situation = new Situation(Audience.ASSOCIATION, "", 9, contacts, null, List.of(said.tool()));
        return Diagnosis.of(situation, shelf.library(), TODAY).items().getFirst();
    }

    static Item item(Shelf shelf, Said said) {
        return item(shelf, said, null);
    }

    static Cost members(Item item) {
        return java.util.Objects.requireNonNull(item.members());
    }

    static List<Why> whys(Cost cost) {
        return cost.reasons().stream().map(Reason::why).toList();
    }

    static Line risk(Dimension dimension, Said said, Fact... facts) {
        return risk(dimension, Shelf.empty().service("A", "files", facts), said);
    }

    static Line risk(Dimension dimension, Shelf shelf, Said said) {
        return item(shelf, said, 300).risk(dimension).orElseThrow();
    }

    static List<Why> whys(Line line) {
        return line.reasons().stream().map(Reason::why).toList();
    }
}
