package org.fabcom.membership.own;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** The lines of registers for which somebody acts: their own, and those of the organisations for which they speak. Thread-safe. */
@Component
record OwnLines(Members members, People people) {

    List<Member> of(Visitor me) {
        var person = people.find(me.party());
        var own = new ArrayList<>(members.mine(
                me.party(), person.map(Person::email).map(it -> it.folded()).orElse("")));
        own.addAll(members.spokenFor(me.party()));
        return own;
    }

    /** One that has not ended; throws a problem 404 where there is none. */
    Member find(UUID member, Visitor me) {
        return of(me).stream()
                .filter(it -> it.id().equals(member) && !it.ended())
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** It is this account's from now on; false if it is somebody's already. */
    boolean link(UUID member, PartyId account) {
        return members.link(member, account);
    }
}
