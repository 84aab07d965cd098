package org.fabcom.market.categories;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.actors.SkillTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells other rooms which skills there are: the categories of the square (E20). */
@Component
record KnownSkills(Categories categories, Skills skills) implements SkillTree {

    @Override
    public List<Skill> of(@Nullable PartyId party) {
        var theirs = party == null ? new Skills.Of(Set.of(), Set.of()) : skills.of(party);
        var tree = categories.tree();
        var all = new ArrayList<Skill>();
        for (var it : tree.open())
            all.add(new Skill(it.id(), tree.path(it.id()), theirs.categories().contains(it.id())));
        theirs.tags().forEach(it -> all.add(new Skill(null, it, true)));
        return List.copyOf(all);
    }
}
