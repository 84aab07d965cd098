package org.fabcom.diagnosis.grounds;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.law.Law;
import org.fabcom.catalogue.law.Rate;

/** What a line stands on. The person’s own answer is evidence too. */
public sealed interface Evidence {

    /** A dated fact of the catalogue. */
    record Read(Fact fact) implements Evidence {}

    /** A general statement: an agreement, an article of a regulation. */
    record Legal(Law law) implements Evidence {}

    /** The dated rate by which a foreign price was converted. */
    record Converted(Rate rate) implements Evidence {}

    /** What a host offers. */
    record Offered(Offer offer) implements Evidence {}

    /** What the person said. */
    record Answered(Question question, List<Object> args) implements Evidence {}

    /** A rule of ours, said as such. */
    record Ruled(Why rule) implements Evidence {}

    /** The questions whose answer can be evidence. */
    enum Question {
        SEATS,
        CONTACTS,
        OWNER,
        PLAN,
        PAID,
        HOURS,
        PAYMENTS,
        AVERAGE,
        PAYER,
        DEPENDANTS
    }

    static Evidence answer(Question question, Object... args) {
        return new Answered(question, List.of(args));
    }

    static List<Evidence> read(List<Fact> facts) {
        return facts.stream().<Evidence>map(Read::new).toList();
    }
}
