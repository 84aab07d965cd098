package org.fabcom.membership.acting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Registers;
import org.fabcom.membership.voting.StandingIn;
import org.fabcom.people.People;
import org.fabcom.web.access.Barring;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Where a register guards the instance, whoever is no member of it, or is suspended, reads the square and the wallets only, and ends what
 * they had begun. Who sits in a member organisation acts too.
 */
@Component
class MembersOnly implements Barring {

    private static final Set<String> ROOMS = Set.of("market", "ledger");

    /** The other side is not left waiting: what takes back, gives back or refuses goes on. */
    private static final Set<String> ENDING = Set.of(
            "annuler",
            "cancel",
            "close",
            "contest",
            "dispute",
            "fermer",
            "garder",
            "refund",
            "refuser",
            "reject",
            "rendre",
            "rentre",
            "retirer",
            "souci",
            "withdraw");

    private static final Set<MemberState> MEMBERS = Set.of(MemberState.ACTIVE, MemberState.LATE);

    private final Registers registers;
    private final StandingIn standing;
    private final People people;

    MembersOnly(Registers registers, StandingIn standing, People people) {
        this.registers = registers;
        this.standing = standing;
        this.people = people;
    }

    @Override
    public Optional<Problem> of(Visitor visitor, String room, Map<String, String> where, String act) {
        if (!ROOMS.contains(room) || ENDING.contains(act) || visitor.is(InstanceRole.ADMINISTRATOR))
            return Optional.empty();
        return registers.guarding().flatMap(it -> barred(it, states(it, visitor)));
    }

    /** Whoever is suspended does not come back by a seat in a member organisation. */
    private List<MemberState> states(PartyId house, Visitor visitor) {
        var own = standing.in(house, visitor.party(), List.of());
        return own.contains(MemberState.SUSPENDED)
                ? own
                : standing.in(house, visitor.party(), visitor.seats().keySet());
    }

    private Optional<Problem> barred(PartyId house, List<MemberState> states) {
        if (states.stream().anyMatch(MEMBERS::contains)) return Optional.empty();
        var code = states.contains(MemberState.SUSPENDED) ? "FC-4720" : "FC-4719";
        return Optional.of(Problem.of(403, code, people.name(house).orElse(""), house.toString()));
    }
}
