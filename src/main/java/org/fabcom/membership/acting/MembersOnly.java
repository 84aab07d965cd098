package org.fabcom.membership.acting;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.PayingBar;
import org.fabcom.ledger.Refusal;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Registers;
import org.fabcom.membership.voting.StandingIn;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.web.access.Barring;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a register guards the instance, whoever is no member of it, or is suspended, reads the square and the wallets only, and ends what
 * they had begun. Who sits in a member organisation acts too. Routes say it early; the safe asks again wherever money moves.
 */
@Component
record MembersOnly(Registers registers, StandingIn standing, People people, Seats seats, Rights rights)
        implements Barring, PayingBar {

    private static final Set<String> ROOMS = Set.of("market", "ledger");

    private static final Set<MemberState> MEMBERS = Set.of(MemberState.ACTIVE, MemberState.LATE);

    @Override
    public Optional<Problem> of(Visitor visitor, String room, Map<String, String> where, boolean ends) {
        if (!ROOMS.contains(room) || ends || visitor.is(InstanceRole.ADMINISTRATOR)) return Optional.empty();
        return registers
                .guarding()
                .flatMap(it ->
                        barred(it, states(it, visitor.party(), visitor.seats().keySet())));
    }

    /** Nobody pays through somebody else what they may not pay themselves; that somebody else is barred is told to nobody but them. */
    @Override
    public Optional<Refusal> of(@Nullable PartyId payer, @Nullable PartyId by) {
        var house = registers.guarding().orElse(null);
        if (house == null) return Optional.empty();
        if (by != null && !by.equals(payer) && !mayPay(house, by)) return Optional.of(Refusal.BARRED);
        if (mayPay(house, payer)) return Optional.empty();
        return Optional.of(concerns(payer, by) ? Refusal.BARRED : Refusal.NOT_NOW);
    }

    /** Themselves, or whoever acts for it by a seat; a delay that passed tells nobody. */
    private boolean concerns(@Nullable PartyId payer, @Nullable PartyId by) {
        return by == null || by.equals(payer) || seats.of(by).containsKey(payer);
    }

    /** A person is a member; an organisation or a group pays through members, and is not suspended itself. */
    private boolean mayPay(PartyId house, @Nullable PartyId party) {
        if (party == null) return true;
        if (people.find(party).isEmpty())
            return !standing.in(house, party, List.of()).contains(MemberState.SUSPENDED);
        return rights.rolesOf(party).contains(InstanceRole.ADMINISTRATOR)
                || acts(states(house, party, seats.of(party).keySet()));
    }

    /** Whoever is suspended does not come back by a seat in a member organisation. */
    private List<MemberState> states(PartyId house, PartyId person, Set<PartyId> seats) {
        var own = standing.in(house, person, List.of());
        return own.contains(MemberState.SUSPENDED) ? own : standing.in(house, person, seats);
    }

    private static boolean acts(List<MemberState> states) {
        return states.stream().anyMatch(MEMBERS::contains);
    }

    private Optional<Problem> barred(PartyId house, List<MemberState> states) {
        if (acts(states)) return Optional.empty();
        var code = states.contains(MemberState.SUSPENDED) ? "FC-4720" : "FC-4719";
        return Optional.of(Problem.of(403, code, people.name(house).orElse(""), house.toString()));
    }
}
