package org.fabcom.market;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of the square, decided once and put into every query that reads posts (E18): lists, counts, feeds, search
 * and direct addresses.
 *
 * @param acting the parties for which they may act: their own posts are seen in every state
 * @param groups groups and organisations they belong to
 * @param moderator sees all that is published, to whomever it is shown
 */
public record Sight(@Nullable PartyId person, Set<PartyId> acting, Set<UUID> groups, boolean moderator) {

    public static final Sight NOBODY = new Sight(null, Set.of(), Set.of(), false);

    public Sight {
        acting = Set.copyOf(acting);
        groups = Set.copyOf(groups);
    }

    /** True for posts that this SQL condition lets through; {@code p} is the post. Its parameters: {@link #parameters}. */
    public static final String SEEN = """
            (p.audience = 'EVERYBODY' or p.audience = 'MEMBERS' and :sightMember or :sightModerator
                or p.owner = any (:sightActing) or p.audience = 'GROUPS' and exists (
                    select from market.post_audience a where a.post = p.id and a.grp = any (:sightGroups)))
            """;

    /** The parameters of {@link #SEEN}. */
    public java.util.Map<String, Object> parameters() {
        return java.util.Map.of(
                "sightMember",
                person != null,
                "sightModerator",
                moderator,
                "sightActing",
                ids(acting),
                "sightGroups",
                groups.toArray(UUID[]::new));
    }

    public boolean acts(PartyId party) {
        return acting.contains(party);
    }

    public static UUID[] ids(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }
}
