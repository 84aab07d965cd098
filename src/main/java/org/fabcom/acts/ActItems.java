package org.fabcom.acts;

import module java.base;
import org.fabcom.cases.CaseId;

/** Port: the items of an accompaniment’s plan, by number, each with a few words, and what came of them; answered by the plan. */
public interface ActItems {

    Map<UUID, String> of(CaseId id);

    boolean known(UUID item);

    /**
     * What came of items, as a statement of SQL: {@code what} (LEFT, ADOPTED, ITEMS), {@code value}, {@code day}, {@code organisation},
     * {@code case_file}, {@code item}, {@code words}. The base adds it up with what cases say.
     */
    String outcomes();
}
