package org.fabcom.acts;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Which origin a form or an address names. */
@Component
record ActOrigins(List<ActOrigin> all) {

    /** One that was found for whoever asks. */
    record Held(ActOrigin origin, UUID id, ActOrigin.Begun begun) {}

    /** The name of the origin that a form carries; empty for none. */
    String named(Form form) {
        return all.stream()
                .map(ActOrigin::name)
                .filter(it -> !form.value(it).isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Empty if none is named; what is named and is not there ends as 404. */
    Optional<Held> asked(Form form, Visitor me, LocalDate today) {
        return all.stream()
                .filter(it -> !form.value(it.name()).isEmpty())
                .findFirst()
                .map(it -> {
                    var id = Ids.read(form.value(it.name())).orElseThrow(Problem::notFound);
                    return new Held(it, id, it.begin(id, me, today).orElseThrow(Problem::notFound));
                });
    }
}
