package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.actors.SkillTree;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What skills and tools are called: the words of other rooms. */
@Component
public class Vocabulary {

    private final ObjectProvider<SkillTree> tree;
    private final Sheets sheets;

    Vocabulary(ObjectProvider<SkillTree> tree, Sheets sheets) {
        this.tree = tree;
        this.sheets = sheets;
    }

    /** Every skill there is, with those that this party said they have elsewhere. */
    public List<SkillTree.Skill> skills(@Nullable PartyId party) {
        return tree.stream().flatMap(it -> it.of(party).stream()).toList();
    }

    /** The paths of the categories by their ids. */
    public Map<String, String> skillNames() {
        var names = new HashMap<String, String>();
        for (var it : skills(null))
            if (it.category() != null) names.put(it.category().toString(), it.words());
        return names;
    }

    public Map<SheetId, Sheet> tools(Collection<UUID> ids) {
        return sheets.of(ids.stream().map(SheetId::new).toList());
    }

    /** What these sheets are called, by their ids. */
    public Map<String, String> toolNames(Collection<UUID> ids) {
        var names = new HashMap<String, String>();
        tools(ids).forEach((id, sheet) -> names.put(id.value().toString(), sheet.name()));
        return names;
    }
}
