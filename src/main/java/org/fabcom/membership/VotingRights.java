package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Who may vote in an organisation on a record date, and why the others may not (G27, G41). */
public interface VotingRights {

    /** True if the organisation keeps its register of members here. */
    boolean keeps(PartyId organisation);

    /** Each member once, by name, entitled or not: one voice each, whatever the number of their categories. */
    List<Voter> on(PartyId organisation, LocalDate recordDate);

    /** True if the person is in that register, and suspended in each line of it that is theirs: they read, and act no more (E3). */
    boolean suspended(PartyId organisation, PartyId person);

    /** One of them. */
    Optional<Voter> of(PartyId organisation, UUID member, LocalDate recordDate);

    /**
     * In whose registers the person stands today, with a vote or without: by themselves or for a legal person; who left or was
     * excluded and who joins later does not.
     */
    Set<PartyId> of(PartyId person);
}
