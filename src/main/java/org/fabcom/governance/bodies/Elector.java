package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Voter;
import org.jspecify.annotations.Nullable;

/**
 * A voice on a record date, whole or not.
 *
 * @param member of the register; null where there is none
 * @param person who casts it; null: nobody with an account may (G41)
 * @param name of the member, who may be an organisation
 * @param college the one in which the voice counts, null where there are none
 * @param why null: may vote
 */
public record Elector(
        @Nullable UUID member,
        @Nullable PartyId person,
        String name,
        @Nullable String college,
        Voter.@Nullable Why why) {

    public boolean entitled() {
        return why == null;
    }

    /** On that day, with a vote or without: who left and who joins later is not. */
    public boolean there() {
        return why != Voter.Why.LEFT && why != Voter.Why.JOINED_LATER;
    }

    /** How many voices each person casts: their own, and those of members they speak for. */
    public static Map<PartyId, Integer> voices(List<Elector> all) {
        var voices = new HashMap<PartyId, Integer>();
        for (var it : all) if (it.person() != null && it.entitled()) voices.merge(it.person(), 1, Integer::sum);
        return voices;
    }

    /** Of those, what one giver has; a member without an account has the one. */
    public static int worth(@Nullable PartyId giver, Map<PartyId, Integer> voices) {
        return giver == null ? 1 : voices.getOrDefault(giver, 1);
    }
}
