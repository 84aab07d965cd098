package org.fabcom.people.demo;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/organisations.yml}; {@code since} counts days before the day of the demonstration. */
record InventedOrganisation(
        String name, Trade trade, @Nullable String number, String commune, int since, List<Sitting> people) {

    /** Who sits in it; the first one wrote it down. */
    record Sitting(String name, Seat seat) {}

    Organisation.Draft draft(CommuneSource communes) {
        return new Organisation.Draft(name, trade, registration(), communes.named(commune));
    }

    private Registration registration() {
        if (number == null) return Registration.NOT_DECLARED;
        var reading = number.startsWith("W") ? Rna.read(number) : Siret.read(number);
        return switch (reading) {
            case NumberReading.Read read -> read.number();
            case NumberReading.Refused refused -> throw new IllegalStateException(name + ": " + refused.key());
        };
    }
}
