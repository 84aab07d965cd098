package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.circles.Right;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Person;
import org.jspecify.annotations.Nullable;

/** Who could try to use the wallet of a group. */
enum WalletCaller {
    HOLDS_WALLET,
    HOLDS_WALLET_ABOVE,
    HOLDS_THE_OTHER_THREE,
    HOLDS_WALLET_BESIDE,
    HELD_IT_UNTIL_YESTERDAY,
    MEMBER,
    FOLLOWER,
    MANAGER_OF_THE_HOUSE,
    OUTSIDER,
    ANONYMOUS;

    boolean may() {
        return this == HOLDS_WALLET || this == HOLDS_WALLET_ABOVE;
    }

    /** Comes to be what it says; null if nobody is anybody. */
    @Nullable
    Person arrive(GroupWallet at) {
        if (this == ANONYMOUS) return null;
        if (this == MANAGER_OF_THE_HOUSE) return at.lea;
        var person = at.neighbours.person("Ida Nowak");
        if (this == OUTSIDER) return person;
        at.neighbours.seat(at.house, person, Seat.MEMBER);
        switch (this) {
            case HOLDS_WALLET -> at.hold(person, at.circle, Right.WALLET);
            case HOLDS_WALLET_ABOVE -> at.hold(person, at.above, Right.WALLET);
            case HOLDS_WALLET_BESIDE -> at.hold(person, at.beside, Right.WALLET);
            case HOLDS_THE_OTHER_THREE ->
                at.hold(person, at.circle, Right.INVITATION, Right.GROUP_MANAGEMENT, Right.PROJECT);
            case HELD_IT_UNTIL_YESTERDAY -> at.heldUntilYesterday(person);
            case MEMBER ->
                assertThat(at.memberships.add(at.circle.id(), person.id(), at.circus.as(at.lea)))
                        .isEmpty();
            case FOLLOWER ->
                assertThat(at.neighbours
                                .signedIn(person)
                                .post("/groupes/" + at.circle.id() + "/suivre")
                                .status())
                        .isEqualTo(303);
            default -> throw new AssertionError(this);
        }
        return person;
    }
}
