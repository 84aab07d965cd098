package org.fabcom.people.own;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a token's person is, for the program that has it. */
@RestController
record OwnApi(People people, Organisations organisations) {

    /** The roles are those that the token may use, which may be fewer than the person's. */
    record Me(String id, String name, String language, List<InstanceRole> roles, List<Sitting> organisations) {}

    /** An organisation and the seat held there now. */
    record Sitting(String id, String name, Seat seat) {}

    @GetMapping("/api/v1/me")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("people:read")
    Me me(Visitor me) {
        var person = people.find(me.party()).orElseThrow(Problem::notFound);
        return new Me(
                me.party().toString(),
                person.name(),
                person.language(),
                me.roles().stream().sorted().toList(),
                organisations.of(me.party()).stream()
                        .map(it -> new Sitting(
                                it.organisation().toString(),
                                it.name(),
                                me.seatIn(it.organisation()).orElse(it.seat())))
                        .toList());
    }
}
