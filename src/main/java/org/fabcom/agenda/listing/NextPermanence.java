package org.fabcom.agenda.listing;

import module java.base;
import org.fabcom.agenda.Permanence;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Wanted;
import org.springframework.stereotype.Component;

/** The next permanence where one comes without registering, within a month. */
@Component
record NextPermanence(Dates dates) implements Permanence.Register {

    private static final Duration SOON = Duration.ofDays(31);
    private static final int LOOKED_AT = 10;

    @Override
    public Optional<Permanence> next(Instant from) {
        var wanted = Wanted.between(from, from.plus(SOON))
                .ofKinds(Set.of(Kind.PERMANENCE))
                .toGoTo();
        return dates.search(wanted, false, 0, LOOKED_AT).stream()
                .filter(it -> !it.registering())
                .findFirst()
                .map(NextPermanence::permanence);
    }

    private static Permanence permanence(Happening it) {
        return new Permanence(it.span(), it.venue().line(), it.url());
    }
}
