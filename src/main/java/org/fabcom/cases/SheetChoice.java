package org.fabcom.cases;

import module java.base;
import org.jspecify.annotations.Nullable;

/** With which kept sheet a case works: chosen, and chosen anew, until it was handed back. */
public final class SheetChoice {

    private SheetChoice() {}

    /** It works with this one from now on. */
    public static Decision attach(Case it, UUID sheet) {
        return open(it) ? Case.done(it.on(sheet), CaseAct.ATTACHED, "", sheet, "", null) : it.notNow();
    }

    /** Takes that back: it works again with the one before, or with none. */
    public static Decision detach(Case it, UUID sheet, @Nullable UUID former) {
        if (!open(it) || !sheet.equals(it.diagnosis())) return it.notNow();
        return Case.done(it.on(former), CaseAct.DETACHED, "", sheet, "", null);
    }

    private static boolean open(Case it) {
        return !it.state().ended() && it.state().compareTo(CaseState.DIAGNOSIS) <= 0 && !it.merged();
    }
}
