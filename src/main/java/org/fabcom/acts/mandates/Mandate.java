package org.fabcom.acts.mandates;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.several;
import static org.fabcom.web.field.Kinds.words;

import module java.base;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Procedure;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody lets a mediator do online for them. Holds from the day it was signed on paper, until its last day or until it
 * is taken back.
 */
record Mandate(
        UUID id,
        PartyId person,
        PartyId mediator,
        Terms terms,
        @Nullable LocalDate signed,
        @Nullable LocalDate ended) {

    /** Months a mandate may last at most. */
    static final int LONGEST = 12;

    /** What for, and until when: both days in. */
    record Terms(LocalDate from, LocalDate to, Set<Procedure> procedures, String scope) {}

    /** Where it stands on a day. */
    enum State {
        UNSIGNED,
        HOLDS,
        OVER
    }

    static final Field<Terms, @Nullable LocalDate> FROM = Field.of(
                    "du", "from_day", "mandates.from", day(), (Terms it) -> it.from())
            .required("acts.day.missing");
    static final Field<Terms, @Nullable LocalDate> TO = Field.of(
                    "au", "to_day", "mandates.to", day(), (Terms it) -> it.to())
            .help("mandates.to.help")
            .required("acts.day.missing");
    static final Field<Terms, Set<Procedure>> PROCEDURES = Field.of(
                    "demarches",
                    "procedures",
                    "mandates.procedures",
                    several(Procedure.class, Coded::code),
                    Terms::procedures)
            .codes("acts.procedure.")
            .two();
    static final Field<Terms, String> SCOPE = Field.of("portee", "scope", "mandates.scope", words(1000), Terms::scope)
            .help("mandates.scope.help")
            .rows(3);

    static final Fields<Terms> FIELDS = Fields.of(
            List.of(PROCEDURES, SCOPE, FROM, TO),
            said -> new Terms(
                    Objects.requireNonNull(said.<@Nullable LocalDate>get(FROM)),
                    Objects.requireNonNull(said.<@Nullable LocalDate>get(TO)),
                    said.get(PROCEDURES),
                    said.get(SCOPE)));

    State on(LocalDate day) {
        if (ended != null && !ended.isAfter(day) || terms.to().isBefore(day)) return State.OVER;
        return signed == null ? State.UNSIGNED : State.HOLDS;
    }
}
