package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;

/** Words looked for in events: each must stand in the title or in where it takes place. */
record EventWords(String asked) {

    private static final int MOST = 6;

    /** What is kept of an event to be found by. */
    static String of(EventDraft draft) {
        return Fold.words(draft.title() + " " + draft.venue().communeName() + " "
                + draft.venue().address());
    }

    private List<String> likes() {
        return Fold.telling(asked).stream()
                .limit(MOST)
                .map(it -> "%" + it + "%")
                .toList();
    }

    /** The condition on an event of this alias. */
    String where(String alias) {
        var all = new ArrayList<String>();
        for (int i = 0; i < likes().size(); i++) all.add(alias + ".folded like :like" + i);
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    Sql.Statement on(Sql.Statement statement) {
        var asked = statement;
        var likes = likes();
        for (int i = 0; i < likes.size(); i++) asked = asked.param("like" + i, likes.get(i));
        return asked;
    }
}
