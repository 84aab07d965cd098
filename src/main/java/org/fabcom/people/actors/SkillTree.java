package org.fabcom.people.actors;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Port: the room that keeps the tree of categories tells which skills there are, and which of them somebody said they have. */
public interface SkillTree {

    /**
     * One skill.
     *
     * @param category its place in the tree; null for a word of one's own
     * @param words the path in the tree, or the word
     * @param theirs whether the party asked about said it of themselves
     */
    record Skill(@Nullable UUID category, String words, boolean theirs) {}

    /** Every open category in the order of the tree, then the words of this party's own; of nobody in particular if null. */
    List<Skill> of(@Nullable PartyId party);
}
